package org.xuefen.credit.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xuefen.study.Traces.Trace;

/** What is worth a question, and what is an ordinary day. */
class DayWatchTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final List<Trace> traces = new ArrayList<>();

    @Test
    void anOrdinaryDayAsksNothing() {
        for (int i = 0; i < 9; i++) {
            media(1, i, at(9 + i, 0), Duration.ofMinutes(50));
        }
        quiz(1, 90, at(20, 0));
        assertThat(seen()).isEmpty();
    }

    @Test
    void tenHoursInADayAreAskedAbout() {
        for (int i = 0; i < 10; i++) {
            media(1, i, at(8 + i, 0), Duration.ofHours(1));
        }
        assertThat(seen()).singleElement().satisfies(each -> {
            assertThat(each.kind()).isEqualTo(AnomalyKind.LONG_DAY);
            assertThat(each.amount()).isEqualTo(Duration.ofHours(10).toMillis());
            assertThat(each.first()).isEqualTo(at(8, 0));
        });
    }

    @Test
    void anHourAtNightIsNobodysBusinessButTwoAreAskedAbout() {
        media(1, 1, at(1, 0), Duration.ofMinutes(119));
        assertThat(seen()).isEmpty();
        media(1, 2, at(4, 59), Duration.ofMinutes(1));
        assertThat(seen()).extracting(Suspicion::kind).containsExactly(AnomalyKind.NIGHT);
    }

    @Test
    void sixQuizzesInTenMinutesAreAskedAboutAndFiveAreNot() {
        for (int i = 0; i < 5; i++) {
            quiz(1, i, at(10, 2 * i));
            quiz(2, 100 + i, at(10, 2 * i));
        }
        quiz(1, 5, at(10, 10));
        quiz(2, 105, at(10, 11));
        assertThat(seen()).singleElement().satisfies(each -> {
            assertThat(each.kind()).isEqualTo(AnomalyKind.QUIZ_BURST);
            assertThat(each.memberId()).isEqualTo(1);
            assertThat(each.amount()).isEqualTo(6);
        });
    }

    @Test
    void twoWhoGoInStepAreAskedAboutOnce() {
        for (int i = 0; i < 3; i++) {
            media(7, i, at(10, 10 * i), Duration.ofMinutes(5));
            media(5, i, at(10, 10 * i).plusSeconds(12), Duration.ofMinutes(5));
            media(9, i, at(10, 10 * i).plusSeconds(90), Duration.ofMinutes(5));
        }
        assertThat(seen()).singleElement().satisfies(each -> {
            assertThat(each.kind()).isEqualTo(AnomalyKind.IN_STEP);
            assertThat(each.memberId()).isEqualTo(5);
            assertThat(each.otherId()).isEqualTo(7);
            assertThat(each.amount()).isEqualTo(3);
        });
    }

    @Test
    void threeWhoStudiedAndShareABrowserAreAskedAboutAndAFamilyOfTwoIsNot() {
        for (long member = 1; member <= 4; member++) {
            media(member, member, at(9 + (int) member, 0), Duration.ofMinutes(5));
        }
        var watch = new DayWatch(ZONE);
        watch.add(traces);
        assertThat(watch.shared(List.of(Set.of(1L, 2L, 99L)))).isEmpty();
        assertThat(watch.shared(List.of(Set.of(1L, 2L, 99L), Set.of(1L, 2L, 3L), Set.of(1L, 2L, 3L, 4L))))
                .hasSize(4)
                .allSatisfy(each -> {
                    assertThat(each.kind()).isEqualTo(AnomalyKind.SHARED_BROWSER);
                    assertThat(each.amount()).isEqualTo(4);
                });
    }

    private List<Suspicion> seen() {
        var watch = new DayWatch(ZONE);
        watch.add(traces);
        return watch.seen();
    }

    private void media(long member, long item, Instant at, Duration counted) {
        traces.add(new Trace(traces.size(), member, 1, item, at, counted.toMillis(), false));
    }

    private void quiz(long member, long item, Instant at) {
        traces.add(new Trace(traces.size(), member, 1, item, at, 0, true));
    }

    private static Instant at(int hour, int minute) {
        return LocalDateTime.of(2026, 3, 4, hour, minute).atZone(ZONE).toInstant();
    }
}
