package org.xuefen.study.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.xuefen.app.ProcessXuefen;
import org.xuefen.app.TestDatabase;
import org.xuefen.app.XuefenApp;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Outage;
import org.xuefen.shared.SharedRefusals;
import org.xuefen.study.evidence.Beat;

/** Heartbeats that wait for a commit when the database hangs: all hear of it soon, however many they are. */
@DisabledIfEnvironmentVariable(
        named = "XUEFEN_TEST_DB_URL",
        matches = ".+",
        disabledReason = "halts the embedded database")
class HeartbeatOutageIT {
    private static final int MEMBERS = 100;

    @Test
    void allThatWaitAreToldAtOnceAndAreTakenWhenItIsBack() throws Exception {
        var data = ProcessXuefen.freshData();
        try (var app = XuefenApp.own(data, Map.of())) {
            var lanes = app.bean(HeartbeatLanes.class);
            long now = app.bean(Clock.class).millis();
            var beats = new ArrayList<Heartbeat>();
            for (int i = 0; i < MEMBERS; i++) {
                beats.add(beat(app, now));
            }
            long database = TestDatabase.pid(data);
            signal("STOP", database);
            try {
                for (var taken : send(lanes, beats)) {
                    assertThat(taken.handle((_, fault) -> Outage.of(cause(fault)))
                                    .get(30, TimeUnit.SECONDS))
                            .contains(SharedRefusals.DATABASE_UNAVAILABLE);
                }
            } finally {
                signal("CONT", database);
            }
            for (var taken : send(lanes, beats)) {
                assertThat(taken.get(30, TimeUnit.SECONDS).watched().counted().measure())
                        .isEqualTo(10_000);
            }
        }
    }

    private static List<CompletableFuture<Taken>> send(HeartbeatLanes lanes, List<Heartbeat> beats) {
        return beats.stream().map(lanes::submit).toList();
    }

    private static Throwable cause(Throwable fault) {
        return fault instanceof CompletionException wrapped ? wrapped.getCause() : fault;
    }

    private static Heartbeat beat(XuefenApp app, long now) {
        var session =
                new PlayerSession(Ids.next(), Ids.next(), 1, 1, 1, 1, 600_000, 570_000, false, 2000, now - 60_000);
        app.bean(PlayerSessions.class).open(session);
        var played = new Beat.Played(0, 10_000, 1000, true, 0);
        return new Heartbeat(session, List.of(new Beat(0, 10_000, false, List.of(played))), now);
    }

    private static void signal(String name, long pid) throws Exception {
        new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start().waitFor();
    }
}
