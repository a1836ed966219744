package org.xuefen.credit.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** When a view is told next. */
class CadenceTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Test
    void weeklyIsTheNextSuchDayAtThatHour() {
        assertThat(Cadence.WEEKLY.after(at(2026, 11, 29, 12), 1, 8, ZONE)).isEqualTo(at(2026, 11, 30, 8));
        assertThat(Cadence.WEEKLY.after(at(2026, 11, 30, 7), 1, 8, ZONE)).isEqualTo(at(2026, 11, 30, 8));
        assertThat(Cadence.WEEKLY.after(at(2026, 11, 30, 8), 1, 8, ZONE)).isEqualTo(at(2026, 12, 7, 8));
    }

    @Test
    void monthlyIsTheLastDayWhereTheMonthIsShorter() {
        assertThat(Cadence.MONTHLY.after(at(2027, 1, 31, 9), 31, 8, ZONE)).isEqualTo(at(2027, 2, 28, 8));
        assertThat(Cadence.MONTHLY.after(at(2027, 2, 28, 9), 31, 8, ZONE)).isEqualTo(at(2027, 3, 31, 8));
        assertThat(Cadence.MONTHLY.after(at(2026, 12, 2, 9), 1, 8, ZONE)).isEqualTo(at(2027, 1, 1, 8));
    }

    private static Instant at(int year, int month, int day, int hour) {
        return LocalDateTime.of(year, month, day, hour, 0).atZone(ZONE).toInstant();
    }
}
