package org.xuefen.study;

import java.time.LocalDate;
import java.util.List;
import org.xuefen.shared.Text;

/**
 * A mandate to be: courses that members are required to complete.
 *
 * @param unitId the unit it is made for; nobody outside its subtree is ever bound by it
 * @param note why, for those who are bound
 * @param dueOn the last day, in the organization's zone
 * @param graceDays who comes to be bound later has at least so many days
 * @param countsBefore whether a completion from before the issue counts
 */
public record MandateDraft(
        long unitId,
        Text title,
        Text note,
        List<Long> courseIds,
        List<MandateAudience> audience,
        LocalDate startsOn,
        LocalDate dueOn,
        int graceDays,
        boolean countsBefore,
        MandateSchedule reminders) {}
