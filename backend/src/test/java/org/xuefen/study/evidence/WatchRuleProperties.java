package org.xuefen.study.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Tries to earn more than time allows, and to lose what was honestly watched. */
class WatchRuleProperties {
    private static final long OPENED = 1_000_000_000L;
    private static final long DURATION = 3_600_000;
    private static final WatchRule RULE = new WatchRule(2000, 1_800_000, 1000);

    /** A beat as anybody could forge it, sent from any of ten tabs after any wait. */
    record Forged(long waits, int tab, Beat beat) {}

    /** What a person does at a player: waits, jumps, plays for a while at some speed, and how late the report is. */
    record Act(long pause, long jumpTo, long plays, int rateMilli, long delay, boolean jumps) {}

    @Provide
    Arbitrary<List<Forged>> forgeries() {
        var played = Combinators.combine(
                        Arbitraries.longs().between(-1000, DURATION + 1000),
                        Arbitraries.longs().between(0, 400_000),
                        Arbitraries.of(-5, 0, 1, 500, 1000, 1500, 2000, 2001, 16_000, Integer.MAX_VALUE),
                        Arbitraries.of(true, true, true, false),
                        Arbitraries.longs().between(-100_000, 4_000_000))
                .as((from, length, rate, visible, since) -> new Beat.Played(from, from + length, rate, visible, since));
        var beat = Combinators.combine(
                        Arbitraries.integers().between(0, 30),
                        played.list().ofMaxSize(4),
                        Arbitraries.longs().between(-5, DURATION * 2))
                .as((seq, list, position) -> new Beat(seq, position, true, list));
        return Combinators.combine(
                        Arbitraries.longs().between(0, 120_000),
                        Arbitraries.integers().between(1, 10),
                        beat)
                .as(Forged::new)
                .list()
                .ofMaxSize(40);
    }

    @Property(tries = 2000)
    void nobodyEarnsMoreThanTheClockAllows(@ForAll("forgeries") List<Forged> forgeries) {
        var desk = Desk.EMPTY;
        long now = OPENED;
        for (var forged : forgeries) {
            now += forged.waits();
            desk = RULE.accept(
                    desk, new Player(forged.tab(), 100 + forged.tab() % 4, OPENED, DURATION), forged.beat(), now);
            desk = RULE.accept(
                    desk, new Player(forged.tab(), 100 + forged.tab() % 4, OPENED, DURATION), forged.beat(), now);
            long counted = desk.items().values().stream()
                    .mapToLong(item -> item.counted().measure())
                    .sum();
            assertThat(counted).isLessThanOrEqualTo((now - OPENED) * 2);
            for (var item : desk.items().values()) {
                assertThat(item.speeds().values().stream()
                                .mapToLong(Long::longValue)
                                .sum())
                        .isEqualTo(item.counted().measure());
                item.uncounted()
                        .values()
                        .forEach(set -> assertThat(set.intersect(item.counted()).isEmpty())
                                .isTrue());
            }
        }
    }

    @Property(tries = 500)
    void aBeatSplitIntoManyEarnsNoMore(@ForAll("forgeries") List<Forged> forgeries, @ForAll Random random) {
        var desk = Desk.EMPTY;
        long now = OPENED;
        int seq = 0;
        for (var forged : forgeries) {
            now += forged.waits();
            for (var played : forged.beat().played()) {
                for (var piece : split(played, random)) {
                    var player = new Player(forged.tab(), 100, OPENED, DURATION);
                    desk = RULE.accept(desk, player, new Beat(seq++, 0, false, List.of(piece)), now);
                }
            }
        }
        assertThat(desk.item(100).counted().measure()).isLessThanOrEqualTo((now - OPENED) * 2);
    }

    @Provide
    Arbitrary<List<Act>> people() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 60_000),
                        Arbitraries.longs().between(0, DURATION - 1),
                        Arbitraries.longs().between(1, 30_000),
                        Arbitraries.of(500, 750, 1000, 1250, 1500, 2000),
                        Arbitraries.longs().between(0, 600_000),
                        Arbitraries.of(true, false, false))
                .as(Act::new)
                .list()
                .ofMaxSize(60);
    }

    @Property(tries = 2000)
    void anHonestPersonLosesNothingHoweverTheNetworkDelivers(@ForAll("people") List<Act> acts, @ForAll Random random) {
        record Sent(long arrives, Beat beat) {}
        var sent = new ArrayList<Sent>();
        var watched = IntervalSet.EMPTY;
        long wall = 300;
        long at = 0;
        int seq = 0;
        for (var act : acts) {
            wall += act.pause();
            at = act.jumps() ? act.jumpTo() : at;
            long to = Math.min(DURATION, at + act.plays());
            if (to == at) {
                continue;
            }
            var played = new Beat.Played(at, to, act.rateMilli(), true, wall);
            wall += Math.ceilDiv((to - at) * 1000, act.rateMilli());
            watched = watched.union(IntervalSet.of(at, to));
            for (var piece : random.nextBoolean() ? split(played, random) : List.of(played)) {
                sent.add(new Sent(OPENED + wall + act.delay(), new Beat(seq++, to, false, List.of(piece))));
            }
            at = to;
        }
        sent.sort(java.util.Comparator.comparingLong(Sent::arrives));
        var desk = Desk.EMPTY;
        for (var one : sent) {
            desk = RULE.accept(desk, new Player(1, 100, OPENED, DURATION), one.beat(), one.arrives());
            if (random.nextInt(5) == 0) {
                desk = RULE.accept(desk, new Player(1, 100, OPENED, DURATION), one.beat(), one.arrives());
            }
        }
        assertThat(desk.item(100).counted()).isEqualTo(watched);
    }

    /** The stretch in several, each rounded as a player would: whole milliseconds of media, of its own clock. */
    private static List<Beat.Played> split(Beat.Played played, Random random) {
        var pieces = new ArrayList<Beat.Played>();
        long from = played.from();
        long since = played.since();
        while (from < played.to()) {
            long to = Math.min(played.to(), from + 1 + random.nextInt(20_000));
            pieces.add(new Beat.Played(from, to, played.rateMilli(), played.visible(), since));
            since += played.rateMilli() > 0 ? (to - from) * 1000 / played.rateMilli() : 0;
            from = to;
        }
        return pieces;
    }
}
