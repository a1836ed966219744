package org.xuefen.credit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.xuefen.credit.StandingState;

class PaceTest {
    private static final YearPeriod YEAR = new YearPeriod(2026, ZoneId.of("Asia/Shanghai"));

    @Test
    void nothingIsExpectedInTheFirstSixWeeksAndEverythingOnTheLastDay() {
        assertThat(Pace.expectedMilli(YEAR, 12_000, LocalDate.of(2026, 2, 14))).isZero();
        assertThat(Pace.expectedMilli(YEAR, 12_000, LocalDate.of(2026, 7, 10))).isBetween(5000L, 5800L);
        assertThat(Pace.expectedMilli(YEAR, 12_000, LocalDate.of(2026, 12, 31))).isEqualTo(12_000);
    }

    @Test
    void aMemberWithNothingIsAtRiskFromTheFirstMondayAfterTheGrace() {
        int riskOn = Pace.riskOn(YEAR, 12_000, 12_000);
        assertThat(riskOn).isEqualTo(20260216);
        assertThat(Pace.state(YEAR, riskOn, LocalDate.of(2026, 2, 15))).isEqualTo(StandingState.ON_COURSE);
        assertThat(Pace.state(YEAR, riskOn, LocalDate.of(2026, 2, 16))).isEqualTo(StandingState.AT_RISK);
        assertThat(Pace.state(YEAR, riskOn, LocalDate.of(2026, 12, 31))).isEqualTo(StandingState.AT_RISK);
        assertThat(Pace.state(YEAR, riskOn, LocalDate.of(2027, 1, 1))).isEqualTo(StandingState.MISSED);
    }

    @Test
    void whoLacksAThousandthIsOnCourseToTheEndAndMissesIt() {
        int riskOn = Pace.riskOn(YEAR, 12_000, 1);
        assertThat(Pace.state(YEAR, riskOn, LocalDate.of(2026, 12, 31))).isEqualTo(StandingState.ON_COURSE);
        assertThat(Pace.state(YEAR, riskOn, LocalDate.of(2027, 1, 1))).isEqualTo(StandingState.MISSED);
    }

    @Test
    void whoLacksNothingHasMetIt() {
        assertThat(Pace.state(YEAR, Pace.riskOn(YEAR, 12_000, 0), LocalDate.of(2028, 1, 1)))
                .isEqualTo(StandingState.MET);
    }

    @Test
    void aYearBeginsAtMidnightOfTheOrganizationsOwnZone() {
        assertThat(YEAR.from()).isEqualTo(Instant.parse("2025-12-31T16:00:00Z"));
        assertThat(YearPeriod.of(Instant.parse("2025-12-31T15:59:59.999999Z"), YEAR.zone())
                        .year())
                .isEqualTo(2025);
        assertThat(YEAR.holds(Instant.parse("2026-12-31T15:59:59.999999Z"))).isTrue();
        assertThat(YEAR.holds(Instant.parse("2026-12-31T16:00:00Z"))).isFalse();
    }
}
