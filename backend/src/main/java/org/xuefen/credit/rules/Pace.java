package org.xuefen.credit.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.xuefen.credit.StandingState;

/**
 * Whether someone who has not met the requirement yet is on course. The pace is a straight line: nothing is expected in
 * the first eighth of the period (about six weeks), from there it rises evenly to all that is required on the last
 * day. It is looked at on Mondays. Someone is at risk from the first Monday on which less than the line is done.
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
    public static long expectedMilli(YearPeriod period, long wholeMilli, LocalDate day) {
        long days = ChronoUnit.DAYS.between(period.firstDay(), period.lastDay());
        long elapsed = Math.clamp(ChronoUnit.DAYS.between(period.firstDay(), day), 0, days);
        long beyondGrace = Math.max(0, elapsed * GRACE - days);
        return Exact.of(wholeMilli).times(beyondGrace).over(days * (GRACE - 1)).floor();
    }

    /**
     * The day from which a member is at risk who gets no further, as {@code yyyymmdd}; {@link #MET} when nothing is
     * missing. The day after the period when its last Monday still finds the member on the line.
     */
    public static int riskOn(YearPeriod period, long wholeMilli, long missingMilli) {
        if (missingMilli <= 0) {
            return MET;
        }
        long done = Math.max(0, wholeMilli - missingMilli);
        var monday = period.firstDay().with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        while (!monday.isAfter(period.lastDay())) {
            if (expectedMilli(period, wholeMilli, monday) > done) {
                return number(monday);
            }
            monday = monday.plusWeeks(1);
        }
        return number(period.lastDay().plusDays(1));
    }

    public static StandingState state(YearPeriod period, int riskOn, LocalDate day) {
        if (riskOn == MET) {
            return StandingState.MET;
        }
        if (day.isAfter(period.lastDay())) {
            return StandingState.MISSED;
        }
        return number(day) >= riskOn ? StandingState.AT_RISK : StandingState.ON_COURSE;
    }

    public static int number(LocalDate day) {
        return day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth();
    }
}
