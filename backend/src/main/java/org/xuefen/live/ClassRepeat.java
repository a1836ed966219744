package org.xuefen.live;

import java.time.ZonedDateTime;

/**
 * How a series goes on: the same time by the organization's clock, whatever summer time does.
 *
 * @param every so many days, weeks or months from one class to the next
 * @param classes how many in all, the first included
 */
public record ClassRepeat(Frequency frequency, int every, int classes) {
    public static final int MOST = 60;

    /** What it is counted in. */
    public enum Frequency {
        DAILY,
        WEEKLY,
        MONTHLY
    }

    public static ClassRepeat once() {
        return new ClassRepeat(Frequency.DAILY, 1, 1);
    }

    /** When the class with this number is, the first being 0; a month too short for the day has it on its last. */
    public ZonedDateTime at(ZonedDateTime first, int number) {
        long steps = (long) every * number;
        return switch (frequency) {
            case DAILY -> first.plusDays(steps);
            case WEEKLY -> first.plusWeeks(steps);
            case MONTHLY -> first.plusMonths(steps);
        };
    }
}
