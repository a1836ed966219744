package org.xuefen.credit.rules;

import java.time.LocalDate;
import java.time.ZoneId;

/** A period of any days: a cycle of years, a year between two anniversaries, the years behind one. */
public record DayPeriod(int year, LocalDate firstDay, LocalDate lastDay, ZoneId zone) implements Period {
    public DayPeriod {
        if (lastDay.isBefore(firstDay)) {
            throw new IllegalArgumentException("a period has at least one day");
        }
    }

    /** {@code 2025-01-01+24}: the first day and how many months, at most 15 characters. */
    @Override
    public String key() {
        return firstDay + "+" + java.time.temporal.ChronoUnit.MONTHS.between(firstDay, lastDay.plusDays(1));
    }
}
