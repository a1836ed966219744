package org.xuefen.credit.past;

import java.time.Instant;
import java.time.LocalDate;
import org.xuefen.credit.rules.Period;

/**
 * What was known when, and where people are counted.
 *
 * @param day the day it is about: states are told as of it
 * @param known entries recorded before this are known
 * @param placed members are counted where they stood at this time: at {@code known}, or at the last moment of a period
 *     that was over by then
 */
public record Moment(LocalDate day, Instant known, Instant placed) {
    /** The end of a day. */
    public static Moment endOf(LocalDate day, Period period) {
        return at(day, day.plusDays(1).atStartOfDay(period.zone()).toInstant(), period);
    }

    /** A moment of a day. */
    public static Moment at(LocalDate day, Instant known, Period period) {
        var last = period.until().minusNanos(1000);
        return new Moment(day, known, known.isBefore(last) ? known : last);
    }
}
