package org.xuefen.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.xuefen.app.ProcessXuefen;
import org.xuefen.app.TestDatabase;
import org.xuefen.app.XuefenApp.Client;
import org.xuefen.study.evidence.Desk;
import org.xuefen.study.evidence.DeskCodec;
import org.xuefen.study.evidence.IntervalSet;

/** {@code kill -9} in the middle of heartbeats: what was acknowledged is there, and sending all again counts once. */
@DisabledIfEnvironmentVariable(
        named = "XUEFEN_TEST_DB_URL",
        matches = ".+",
        disabledReason = "reads the embedded database of the killed process")
class HeartbeatKillIT {
    private static final long SESSION = 4242;
    private static final int BEATS = 1200;

    @Test
    void everyAcknowledgedIntervalSurvives() throws Exception {
        var data = ProcessXuefen.freshData();
        var server = ProcessXuefen.start(data, Map.of());
        var client = server.administrator();
        open(data, client.id());

        Queue<Integer> acknowledged = new ConcurrentLinkedQueue<>();
        var enough = new Semaphore(0);
        try (var players = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int lane = 0; lane < 6; lane++) {
                int first = lane;
                players.submit(() -> {
                    for (int seq = first; seq < BEATS; seq += 6) {
                        if (send(client, seq) != 200) {
                            return;
                        }
                        acknowledged.add(seq);
                        enough.release();
                    }
                });
            }
            enough.acquire(150);
            server.kill();
        }
        assertThat(acknowledged.size()).isBetween(150, BEATS - 1);

        try (var again = ProcessXuefen.start(data, Map.of())) {
            var kept = counted(data, client.id());
            for (int seq : acknowledged) {
                assertThat(IntervalSet.of(seq * 1000L, seq * 1000L + 1000)
                                .subtract(kept)
                                .isEmpty())
                        .as("acknowledged beat %s", seq)
                        .isTrue();
            }
            var back = again.administrator();
            for (int seq = 0; seq < 400; seq++) {
                assertThat(send(back, seq)).isEqualTo(200);
            }
            assertThat(IntervalSet.of(0, 400_000)
                            .subtract(counted(data, client.id()))
                            .isEmpty())
                    .isTrue();
        }
    }

    /** A second of media a beat. */
    private static int send(Client client, int seq) {
        long from = seq * 1000L;
        var played = Map.of("fromMs", from, "toMs", from + 1000, "rateMilli", 1000, "visible", true, "sinceMs", from);
        var beat = Map.of("seq", seq, "positionMs", from, "ended", false, "played", List.of(played));
        try {
            return client.post(
                            "/api/v1/study/beats", Map.of("sessionId", Long.toString(SESSION), "beats", List.of(beat)))
                    .status();
        } catch (RuntimeException e) {
            return 0;
        }
    }

    /** A player that was opened 25 minutes ago, so that there is time to spend. */
    private static void open(Path data, long member) throws Exception {
        try (var connection = TestDatabase.connect(data);
                var session = connection.prepareStatement("""
                        insert into study_session (id, member_id, course_id, revision_id, item_id, content_id, duration_ms,
                            needed_ms, needs_end, max_rate_milli, opened_at)
                        values (?, ?, 1, 1, 1, 1, 7200000, 7000000, false, 2000, ?)
                        """);
                var desk = connection.prepareStatement(
                        "insert into study_desk (member_id, state, updated_at) values (?, ?, ?)")) {
            var opened = new Timestamp(System.currentTimeMillis() - 25 * 60_000);
            session.setLong(1, SESSION);
            session.setLong(2, member);
            session.setTimestamp(3, opened);
            session.executeUpdate();
            desk.setLong(1, member);
            desk.setBytes(2, DeskCodec.encode(Desk.EMPTY));
            desk.setTimestamp(3, opened);
            desk.executeUpdate();
        }
    }

    private static IntervalSet counted(Path data, long member) throws Exception {
        try (var connection = TestDatabase.connect(data);
                var statement = connection.prepareStatement("select state from study_desk where member_id = ?")) {
            statement.setLong(1, member);
            try (var row = statement.executeQuery()) {
                assertThat(row.next()).isTrue();
                return DeskCodec.decode(row.getBytes(1)).item(1).counted();
            }
        }
    }
}
