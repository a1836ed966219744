package org.xuefen.credit.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A calendar year as the organization's own time zone draws its borders. */
public record YearPeriod(int year, ZoneId zone) {
    public static YearPeriod of(Instant instant, ZoneId zone) {
        return new YearPeriod(instant.atZone(zone).getYear(), zone);
    }

    public LocalDate firstDay() {
        return LocalDate.of(year, 1, 1);
    }

    public LocalDate lastDay() {
        return LocalDate.of(year, 12, 31);
    }

    /** The first instant in it. */
    public Instant from() {
        return firstDay().atStartOfDay(zone).toInstant();
    }

    /** The first instant after it. */
    public Instant until() {
        return lastDay().plusDays(1).atStartOfDay(zone).toInstant();
    }

    public boolean holds(Instant instant) {
        return !instant.isBefore(from()) && instant.isBefore(until());
    }

    public LocalDate today(Instant now) {
        return now.atZone(zone).toLocalDate();
    }
}
