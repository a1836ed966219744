package org.xuefen.credit.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A calendar year. */
public record YearPeriod(int year, ZoneId zone) implements Period {
    public static YearPeriod of(Instant instant, ZoneId zone) {
        return new YearPeriod(instant.atZone(zone).getYear(), zone);
    }

    @Override
    public LocalDate firstDay() {
        return LocalDate.of(year, 1, 1);
    }

    @Override
    public LocalDate lastDay() {
        return LocalDate.of(year, 12, 31);
    }

    @Override
    public String key() {
        return Integer.toString(year);
    }
}
