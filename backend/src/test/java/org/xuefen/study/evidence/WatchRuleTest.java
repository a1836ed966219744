package org.xuefen.study.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WatchRuleTest {
    private static final long OPENED = 1_000_000_000L;
    private static final WatchRule RULE = new WatchRule(2000, 1_800_000, 1000);
    private static final Player PLAYER = new Player(1, 42, OPENED, 760_000);
    private static final Player OTHER = new Player(2, 43, OPENED, 760_000);

    @Test
    void countsWhatPlayedInView() {
        var desk = RULE.accept(Desk.EMPTY, PLAYER, beat(0, play(0, 10_000, 1000, 0)), OPENED + 10_050);
        assertThat(desk.item(42).counted()).isEqualTo(IntervalSet.of(0, 10_000));
        assertThat(desk.item(42).speeds()).containsEntry(1000, 10_000L);
        assertThat(desk.item(42).wallMillis()).isEqualTo(10_000);
    }

    @Test
    void aReplayChangesNothing() {
        var beat = beat(0, play(0, 10_000, 1000, 0));
        var once = RULE.accept(Desk.EMPTY, PLAYER, beat, OPENED + 10_050);
        assertThat(RULE.accept(once, PLAYER, beat, OPENED + 60_000)).isSameAs(once);
    }

    @Test
    void anUnseenTabEarnsNothingAndSaysSo() {
        var desk =
                RULE.accept(Desk.EMPTY, PLAYER, beat(0, new Beat.Played(0, 40_000, 1000, false, 0)), OPENED + 41_000);
        assertThat(desk.item(42).counted().isEmpty()).isTrue();
        assertThat(desk.item(42).uncounted()).containsEntry(Reason.HIDDEN, IntervalSet.of(0, 40_000));
    }

    @Test
    void sixteenTimesEarnsNothing() {
        var desk = RULE.accept(Desk.EMPTY, PLAYER, beat(0, play(0, 160_000, 16_000, 0)), OPENED + 10_000);
        assertThat(desk.item(42).counted().isEmpty()).isTrue();
        assertThat(desk.item(42).uncounted()).containsOnlyKeys(Reason.TOO_FAST);
    }

    @Test
    void aForgedHourRightAfterOpeningEarnsTheSecondsThatPassed() {
        var desk = RULE.accept(Desk.EMPTY, PLAYER, beat(0, play(0, 700_000, 1000, 0)), OPENED + 5_000);
        assertThat(desk.item(42).counted()).isEqualTo(IntervalSet.of(0, 5_000));
        assertThat(desk.item(42).uncounted()).containsEntry(Reason.TOO_FAST, IntervalSet.of(5_000, 700_000));
    }

    @Test
    void twoPlayersAtOnceCountOnce() {
        var desk = RULE.accept(Desk.EMPTY, PLAYER, beat(0, play(0, 10_000, 1000, 0)), OPENED + 10_000);
        desk = RULE.accept(desk, OTHER, beat(0, play(0, 10_000, 1000, 0)), OPENED + 10_100);
        assertThat(desk.item(43).counted().isEmpty()).isTrue();
        assertThat(desk.item(43).uncounted()).containsEntry(Reason.ELSEWHERE, IntervalSet.of(0, 10_000));
    }

    @Test
    void theSecondPlayerCannotUseAnIdleMinuteForATimeThatIsTaken() {
        var idle = OPENED + 600_000;
        var desk = RULE.accept(Desk.EMPTY, PLAYER, beat(0, play(0, 10_000, 1000, 590_000)), idle);
        desk = RULE.accept(desk, OTHER, beat(0, play(0, 10_000, 1000, 590_000)), idle);
        assertThat(desk.item(43).counted().isEmpty()).isTrue();
    }

    @Test
    void makingUpAStretchTakesItsReasonAway() {
        var desk =
                RULE.accept(Desk.EMPTY, PLAYER, beat(0, new Beat.Played(0, 40_000, 1000, false, 0)), OPENED + 41_000);
        desk = RULE.accept(desk, PLAYER, beat(1, play(10_000, 40_000, 1000, 41_000)), OPENED + 72_000);
        assertThat(desk.item(42).counted()).isEqualTo(IntervalSet.of(10_000, 40_000));
        assertThat(desk.item(42).uncounted()).containsEntry(Reason.HIDDEN, IntervalSet.of(0, 10_000));
    }

    @Test
    void whatWasJumpedOverIsSkipped() {
        var desk = RULE.accept(Desk.EMPTY, PLAYER, beat(0, play(0, 5_000, 1000, 0)), OPENED + 5_000);
        desk = RULE.accept(desk, PLAYER, beat(1, play(60_000, 65_000, 1000, 5_000)), OPENED + 10_000);
        assertThat(desk.item(42).skipped()).isEqualTo(IntervalSet.of(5_000, 60_000));
    }

    @Test
    void twentyMinutesWithoutANetworkCountInOneDelivery() {
        var beats = java.util.stream.IntStream.range(0, 70)
                .mapToObj(i -> beat(i, play(i * 10_000L, (i + 1) * 10_000L, 1000, i * 10_010L)))
                .toList();
        var desk = Desk.EMPTY;
        for (var beat : beats) {
            desk = RULE.accept(desk, PLAYER, beat, OPENED + 701_000);
        }
        assertThat(desk.item(42).counted()).isEqualTo(IntervalSet.of(0, 700_000));
    }

    @Test
    void whatWaitedLongerThanAllowedIsLate() {
        var late = new Player(1, 42, OPENED, 7_600_000);
        var desk = RULE.accept(Desk.EMPTY, late, beat(0, play(0, 2_000_000, 1000, 0)), OPENED + 7_200_000);
        assertThat(desk.item(42).counted().measure()).isLessThanOrEqualTo(1_800_000);
        assertThat(desk.item(42).uncounted()).containsOnlyKeys(Reason.LATE);
    }

    @Test
    void nothingPastTheEndCounts() {
        var desk = RULE.accept(Desk.EMPTY, PLAYER, beat(0, play(750_000, 790_000, 1000, 0)), OPENED + 60_000);
        assertThat(desk.item(42).counted()).isEqualTo(IntervalSet.of(750_000, 760_000));
    }

    private static Beat beat(int seq, Beat.Played played) {
        return new Beat(seq, played.to(), false, List.of(played));
    }

    private static Beat.Played play(long from, long to, int rateMilli, long since) {
        return new Beat.Played(from, to, rateMilli, true, since);
    }
}
