package org.xuefen.study.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefen.app.AppExtension;
import org.xuefen.app.XuefenApp;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.shared.web.Problems;
import org.xuefen.study.StudyRefusals;
import org.xuefen.study.TimeClaims;
import org.xuefen.study.evidence.Beat;
import org.xuefen.study.evidence.IntervalSet;

/** Heartbeats through the group commit and the database. */
@ExtendWith(AppExtension.class)
class HeartbeatsIT {
    private static final long OPENED = 1_790_000_000_000L;
    private static final long DURATION = 600_000;

    private final PlayerSessions sessions;
    private final HeartbeatLanes lanes;
    private final Desks desks;
    private final Db db;
    private final XuefenApp app;

    HeartbeatsIT(XuefenApp app) {
        this.app = app;
        sessions = app.bean(PlayerSessions.class);
        lanes = app.bean(HeartbeatLanes.class);
        desks = app.bean(Desks.class);
        db = app.bean(Db.class);
    }

    @Test
    void anAcknowledgedBeatIsInTheDatabase() {
        var session = open(Ids.next(), 7);
        var taken = lanes.take(beat(session, 0, 0, 10_000, 0, 10_000));
        assertThat(taken.watched().counted()).isEqualTo(IntervalSet.of(0, 10_000));
        assertThat(stored(session)).isEqualTo(IntervalSet.of(0, 10_000));
    }

    @Test
    void whoFindsAllLanesFullIsToldWhenToComeAgain() {
        var answer = app.bean(Problems.class).of(HttpRequest.POST("/", ""), StudyRefusals.BUSY);
        assertThat(answer.code()).isEqualTo(503);
        assertThat(answer.getHeaders().get("Retry-After")).isEqualTo("5");
    }

    @Test
    void tenTabsAtOnceEarnNoMoreThanTheClockAllows() {
        long member = Ids.next();
        var tabs = new ArrayList<PlayerSession>();
        for (int tab = 0; tab < 10; tab++) {
            tabs.add(open(member, 100 + tab % 5));
        }
        var sent = new ArrayList<CompletableFuture<?>>();
        for (int beat = 0; beat < 12; beat++) {
            for (var tab : tabs) {
                sent.add(lanes.submit(beat(
                        tab,
                        beat,
                        beat * 20_000L,
                        beat * 20_000L + 20_000,
                        beat * 10_000L,
                        (beat + 1) * 10_000L,
                        2000)));
            }
        }
        sent.forEach(CompletableFuture::join);
        long counted = tabs.stream()
                .mapToLong(tab -> tab.contentId())
                .distinct()
                .map(content -> stored(member, content).measure())
                .sum();
        assertThat(counted).isEqualTo(240_000);
    }

    @Test
    void whatLeavesTheDeskIsThereWhenItComesBack() {
        long member = Ids.next();
        var players = new ArrayList<PlayerSession>();
        for (int content = 1; content <= 6; content++) {
            players.add(open(member, content));
        }
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < players.size(); i++) {
                long at = (round * 6L + i) * 10_000;
                lanes.take(beat(players.get(i), round, round * 10_000L, round * 10_000L + 10_000, at, at + 10_000));
            }
        }
        for (var player : players) {
            assertThat(stored(player)).isEqualTo(IntervalSet.of(0, 30_000));
        }
        assertThat(db.number("select count(*) from study_watched where member_id = ?", member))
                .isPositive();
    }

    @Test
    void twoServersOverOneDatabaseCountTimeOnce() throws Exception {
        long member = Ids.next();
        // A second server's heartbeats: the same rows through lanes and connections of its own; desks keep nothing in
        // memory.
        var otherLanes = new HeartbeatLanes(desks, app.bean(StudySettings.class));
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            var players = List.of(open(member, 1), open(member, 2));
            var sent = new ArrayList<java.util.concurrent.Future<?>>();
            for (int beat = 0; beat < 40; beat++) {
                long since = beat * 10_000L;
                int seq = beat;
                sent.add(both.submit(
                        () -> lanes.take(beat(players.get(0), seq, since, since + 10_000, since, since + 10_000))));
                sent.add(both.submit(() ->
                        otherLanes.take(beat(players.get(1), seq, since, since + 10_000, since, since + 10_000))));
            }
            for (var one : sent) {
                one.get();
            }
        } finally {
            otherLanes.close();
        }
        long counted = stored(member, 1).measure() + stored(member, 2).measure();
        assertThat(counted).isEqualTo(400_000);
        assertThat(stored(member, 1).union(stored(member, 2))).isEqualTo(IntervalSet.of(0, 400_000));
    }

    @Test
    void theThresholdIsDueInTheCommitThatReachesIt() {
        var session = open(Ids.next(), 9);
        assertThat(lanes.take(beat(session, 0, 0, 500_000, 0, 500_000)).crossed())
                .isFalse();
        var crossing = lanes.take(beat(session, 1, 500_000, 590_000, 500_000, 590_000));
        assertThat(crossing.crossed()).isTrue();
        assertThat(db.number("select count(*) from study_due where member_id = ?", session.memberId()))
                .isEqualTo(1);
        var after = lanes.take(beat(session, 2, 590_000, 600_000, 590_000, 600_000));
        assertThat(after.reached()).isTrue();
        assertThat(after.crossed()).isFalse();
    }

    @Test
    void timeSpentInALiveClassIsNotCountedAgain() {
        var clock = app.bean(java.time.Clock.class);
        long now = clock.millis();
        var session =
                new PlayerSession(Ids.next(), Ids.next(), 1, 1, 1, 5, DURATION, 570_000, false, 2000, now - 60_000);
        sessions.open(session);
        var claims = app.bean(TimeClaims.class);
        assertThat(claims.claim(
                        session.memberId(),
                        77,
                        clock.instant().minusSeconds(60),
                        clock.instant().minusSeconds(20)))
                .isEqualTo(40_000);
        assertThat(claims.claim(
                        session.memberId(),
                        78,
                        clock.instant().minusSeconds(50),
                        clock.instant().minusSeconds(30)))
                .isZero();
        var taken = lanes.take(new Heartbeat(
                session, List.of(new Beat(0, 0, false, List.of(new Beat.Played(0, 60_000, 1000, true, 0)))), now));
        assertThat(taken.watched().counted().measure()).isBetween(20_000L, 21_000L);
    }

    private PlayerSession open(long member, long content) {
        var session =
                new PlayerSession(Ids.next(), member, 1, 1, content, content, DURATION, 570_000, false, 2000, OPENED);
        sessions.open(session);
        return session;
    }

    private static Heartbeat beat(PlayerSession session, int seq, long from, long to, long since, long now) {
        return beat(session, seq, from, to, since, now, 1000);
    }

    private static Heartbeat beat(
            PlayerSession session, int seq, long from, long to, long since, long now, int rateMilli) {
        var played = new Beat.Played(from, to, rateMilli, true, since);
        return new Heartbeat(session, List.of(new Beat(seq, to, false, List.of(played))), OPENED + now);
    }

    private IntervalSet stored(PlayerSession session) {
        return stored(session.memberId(), session.contentId());
    }

    private IntervalSet stored(long member, long content) {
        var watched = desks.watched(member, List.of(content)).get(content);
        return watched == null ? IntervalSet.EMPTY : watched.counted();
    }
}
