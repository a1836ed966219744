package org.xuefen.credit.subscription;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/** How often a view is told. */
enum Cadence {
    /** On a day of the week, 1 for Monday. */
    WEEKLY {
        @Override
        LocalDate onOrAfter(LocalDate day, int which) {
            return day.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(which)));
        }
    },
    /** On a day of the month; on its last where the month is shorter. */
    MONTHLY {
        @Override
        LocalDate onOrAfter(LocalDate day, int which) {
            var here = day.withDayOfMonth(Math.min(which, day.lengthOfMonth()));
            if (!here.isBefore(day)) {
                return here;
            }
            var next = day.plusMonths(1).withDayOfMonth(1);
            return next.withDayOfMonth(Math.min(which, next.lengthOfMonth()));
        }
    };

    abstract LocalDate onOrAfter(LocalDate day, int which);

    /** The first time after an instant. */
    Instant after(Instant instant, int which, int hour, ZoneId zone) {
        var day = onOrAfter(instant.atZone(zone).toLocalDate(), which);
        var at = day.atTime(hour, 0).atZone(zone).toInstant();
        return at.isAfter(instant)
                ? at
                : onOrAfter(day.plusDays(1), which).atTime(hour, 0).atZone(zone).toInstant();
    }
}
