package org.xuefen.credit.rules;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * From when to when a requirement runs. A standing is reported by year: the one of year y is that of the period in which
 * y lies, or which ends in y.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PeriodRule.Year.class, name = "YEAR"),
    @JsonSubTypes.Type(value = PeriodRule.Cycle.class, name = "CYCLE"),
    @JsonSubTypes.Type(value = PeriodRule.Anniversary.class, name = "ANNIVERSARY"),
    @JsonSubTypes.Type(value = PeriodRule.Rolling.class, name = "ROLLING")
})
public sealed interface PeriodRule {
    /** The period reported under a year, for someone who joined on that day. */
    Period of(int year, LocalDate joined, ZoneId zone);

    /** The period that is running at a time. */
    Period at(Instant now, LocalDate joined, ZoneId zone);

    /** How many years one period takes. */
    int years();

    /** Every calendar year for itself. */
    record Year() implements PeriodRule {
        @Override
        public Period of(int year, LocalDate joined, ZoneId zone) {
            return new YearPeriod(year, zone);
        }

        @Override
        public Period at(Instant now, LocalDate joined, ZoneId zone) {
            return YearPeriod.of(now, zone);
        }

        @Override
        public int years() {
            return 1;
        }
    }

    /** Blocks of calendar years for everyone alike, one of which begins with {@code firstYear}. */
    record Cycle(int years, int firstYear) implements PeriodRule {
        @Override
        public Period of(int year, LocalDate joined, ZoneId zone) {
            int first = year - Math.floorMod(year - firstYear, years);
            return new DayPeriod(year, LocalDate.of(first, 1, 1), LocalDate.of(first + years - 1, 12, 31), zone);
        }

        @Override
        public Period at(Instant now, LocalDate joined, ZoneId zone) {
            return of(now.atZone(zone).getYear(), joined, zone);
        }
    }

    /** From the day a member joined, again and again; the one that ends in the year. */
    record Anniversary(int years) implements PeriodRule {
        @Override
        public Period of(int year, LocalDate joined, ZoneId zone) {
            int early = joined.getDayOfYear() == 1 ? 1 : 0;
            int before = Math.max(0, Math.ceilDiv(year - joined.getYear() + early, years) - 1);
            // Both ends from the day itself: who joined on 29 February is 28 February's in most years, yet 29's again.
            var first = joined.plusYears((long) before * years);
            var next = joined.plusYears((before + 1L) * years);
            return new DayPeriod(year, first, next.minusDays(1), zone);
        }

        @Override
        public Period at(Instant now, LocalDate joined, ZoneId zone) {
            var today = now.atZone(zone).toLocalDate();
            var found = of(today.getYear(), joined, zone);
            return found.lastDay().isBefore(today) ? of(today.getYear() + 1, joined, zone) : found;
        }
    }

    /** The years behind, up to and with the one reported. */
    record Rolling(int years) implements PeriodRule {
        @Override
        public Period of(int year, LocalDate joined, ZoneId zone) {
            return new DayPeriod(year, LocalDate.of(year - years + 1, 1, 1), LocalDate.of(year, 12, 31), zone);
        }

        @Override
        public Period at(Instant now, LocalDate joined, ZoneId zone) {
            return of(now.atZone(zone).getYear(), joined, zone);
        }
    }
}
