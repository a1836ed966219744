package org.xuefen.study;

import java.util.List;

/**
 * When members who are not done are reminded.
 *
 * @param onIssue when the mandate first concerns them
 * @param daysBefore so many days before the due day, each
 * @param onDue on the due day
 * @param overdueWeeks once a week after it, so many times
 */
public record MandateSchedule(boolean onIssue, List<Integer> daysBefore, boolean onDue, int overdueWeeks) {
    public static final MandateSchedule DEFAULT = new MandateSchedule(true, List.of(14, 3), true, 4);

    public MandateSchedule {
        daysBefore = List.copyOf(daysBefore);
    }
}
