package org.xuefen.live.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.xuefen.live.ClassRepeat;
import org.xuefen.live.ClassRepeat.Frequency;

class ClassRepeatTest {
    @Test
    void everyTuesdayEveningStaysTheEveningWhenSummerTimeEnds() {
        var first = ZonedDateTime.of(2026, 10, 20, 19, 30, 0, 0, ZoneId.of("Europe/Paris"));
        var repeat = new ClassRepeat(Frequency.WEEKLY, 1, 3);
        assertThat(repeat.at(first, 2).toLocalTime()).isEqualTo(LocalTime.of(19, 30));
        assertThat(repeat.at(first, 2).toInstant()).isEqualTo(first.toInstant().plusSeconds(2 * 7 * 86_400 + 3_600));
    }

    @Test
    void everyMonthOnThe31stIsTheLastDayOfAShorterOne() {
        var first = ZonedDateTime.of(2026, 12, 31, 9, 0, 0, 0, ZoneId.of("Asia/Shanghai"));
        var repeat = new ClassRepeat(Frequency.MONTHLY, 1, 4);
        assertThat(repeat.at(first, 2).getDayOfMonth()).isEqualTo(28);
        assertThat(repeat.at(first, 3).getDayOfMonth()).isEqualTo(31);
    }
}
