package org.xuefen.credit.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A stretch of whole days in which a requirement is to be met; its borders lie in the organization's own time zone. */
public sealed interface Period permits YearPeriod, DayPeriod {
    /** The year the standing of this period is reported under. */
    int year();

    ZoneId zone();

    LocalDate firstDay();

    LocalDate lastDay();

    /** What tells this period of a scheme from its others: part of the ledger's unique key, so stable for ever. */
    String key();

    /** The first instant in it. */
    default Instant from() {
        return firstDay().atStartOfDay(zone()).toInstant();
    }

    /** The first instant after it. */
    default Instant until() {
        return lastDay().plusDays(1).atStartOfDay(zone()).toInstant();
    }

    default boolean holds(Instant instant) {
        return !instant.isBefore(from()) && instant.isBefore(until());
    }

    default boolean holds(LocalDate day) {
        return !day.isBefore(firstDay()) && !day.isAfter(lastDay());
    }

    default LocalDate today(Instant now) {
        return now.atZone(zone()).toLocalDate();
    }
}
