package org.xuefen.credit.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.xuefen.credit.StandingState;

/**
 * Whether someone who has not met the requirement yet is on course. The pace is a straight line: nothing is expected in
 * the first eighth of the period (about six weeks of a year), from there it rises evenly to all that is required on the
 * last day. It is looked at on Mondays. Someone is at risk from the first Monday on which less than the line is done.
 *
 * <p>For a given progress that Monday is fixed, so it can be stored, and a state on any day is two comparisons: totals
 * of a hundred thousand members need no row of a member.
 */
public final class Pace {
    /** Stored in place of a day for a member who has met the requirement. */
    public static final int MET = 0;

    private static final long GRACE = 8;

    private Pace() {}

    /** What should be done on a day, in thousandths. */
    public static long expectedMilli(Period period, long wholeMilli, LocalDate day) {
        long days = ChronoUnit.DAYS.between(period.firstDay(), period.lastDay());
        if (days == 0) {
            return day.isBefore(period.firstDay()) ? 0 : wholeMilli;
        }
        long elapsed = Math.clamp(ChronoUnit.DAYS.between(period.firstDay(), day), 0, days);
        long beyondGrace = Math.max(0, elapsed * GRACE - days);
        return Exact.of(wholeMilli).times(beyondGrace).over(days * (GRACE - 1)).floor();
    }

    /**
     * The day from which a member is at risk who gets no further, as {@code yyyymmdd}; {@link #MET} when nothing is
     * missing. The day after the period when its last Monday still finds the member on the line.
     */
    public static int riskOn(Period period, long wholeMilli, long missingMilli) {
        return riskOn(period, wholeMilli, missingMilli, 0);
    }

    /** The same with days of grace after the period, in which nothing more is expected. */
    static int riskOn(Period period, long wholeMilli, long missingMilli, int graceDays) {
        if (missingMilli <= 0) {
            return MET;
        }
        long done = Math.max(0, wholeMilli - missingMilli);
        var first = period.firstDay().with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        long from = 0;
        long until = Math.floorDiv(ChronoUnit.DAYS.between(first, period.lastDay()), 7L) + 1;
        while (from < until) {
            long middle = (from + until) / 2;
            if (expectedMilli(period, wholeMilli, first.plusWeeks(middle)) > done) {
                until = middle;
            } else {
                from = middle + 1;
            }
        }
        var monday = first.plusWeeks(from);
        return number(monday.isAfter(period.lastDay()) ? period.lastDay().plusDays(graceDays + 1L) : monday);
    }

    public static StandingState state(Period period, int riskOn, LocalDate day) {
        return state(number(period.lastDay()), riskOn, day);
    }

    /** @param dueOn the last day on which what is missing can still be met, as {@code yyyymmdd} */
    public static StandingState state(int dueOn, int riskOn, LocalDate day) {
        if (riskOn == MET) {
            return StandingState.MET;
        }
        if (number(day) > dueOn) {
            return StandingState.MISSED;
        }
        return number(day) >= riskOn ? StandingState.AT_RISK : StandingState.ON_COURSE;
    }

    public static int number(LocalDate day) {
        return day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth();
    }

    public static LocalDate day(int number) {
        return LocalDate.of(number / 10_000, number / 100 % 100, number % 100);
    }
}
