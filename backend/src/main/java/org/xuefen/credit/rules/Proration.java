package org.xuefen.credit.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What of a requirement is asked of someone who joins while its period runs.
 *
 * @param leastMilli not less than this of the total, however late they join
 * @param stepMilli shares are multiples of this, rounded down in the member's favour
 */
public record Proration(Mode mode, long leastMilli, long stepMilli) {
    public static final Proration NONE = new Proration(Mode.NONE, 0, 1);

    /** How the share is told. */
    public enum Mode {
        /** All of it, whenever someone joins. */
        NONE,
        /** By the whole months that are left. */
        WHOLE_MONTHS,
        /** By the days that are left, the first included. */
        DAYS,
        /** Nothing is asked in the period someone joins in. */
        FREE
    }

    /** The share of a period, from 0 to 1. */
    Exact share(Period period, LocalDate joined) {
        if (mode == Mode.NONE || !joined.isAfter(period.firstDay())) {
            return Exact.of(1);
        }
        if (mode == Mode.FREE || joined.isAfter(period.lastDay())) {
            return Exact.ZERO;
        }
        var end = period.lastDay().plusDays(1);
        return mode == Mode.DAYS
                ? Exact.of(ChronoUnit.DAYS.between(joined, end), ChronoUnit.DAYS.between(period.firstDay(), end))
                : Exact.of(ChronoUnit.MONTHS.between(joined, end), ChronoUnit.MONTHS.between(period.firstDay(), end));
    }

    /** The share of an amount, never more than all of it. */
    long of(long milli, Exact share, long least) {
        if (share.compareTo(Exact.of(1)) >= 0) {
            return milli;
        }
        long part = Exact.of(milli).times(share).over(stepMilli).floor() * stepMilli;
        return Math.min(milli, Math.max(part, mode == Mode.FREE ? 0 : least));
    }
}
