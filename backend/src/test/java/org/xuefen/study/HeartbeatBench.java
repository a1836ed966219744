package org.xuefen.study;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.xuefen.app.XuefenApp;
import org.xuefen.app.bench.Figure;
import org.xuefen.shared.Db;
import org.xuefen.study.evidence.Beat;
import org.xuefen.study.watch.Heartbeat;
import org.xuefen.study.watch.HeartbeatLanes;
import org.xuefen.study.watch.PlayerSession;
import org.xuefen.study.watch.PlayerSessions;

/**
 * Durable heartbeats a second at the domain's door, against a bare loop of multi-row upserts into the same table: one
 * connection, the same rows a commit, the same durability, rows of the same size.
 */
public final class HeartbeatBench {
    private static final int MEMBERS = 8192;
    private static final int GROUP = 512;
    private static final long FIRST = 1L << 60;
    private static final Duration WARM = Duration.ofSeconds(4);
    private static final Duration RUN = Duration.ofSeconds(8);

    private final HeartbeatLanes lanes;
    private final PlayerSessions sessions;
    private final Db db;
    private final DataSource pool;

    private HeartbeatBench(XuefenApp app) {
        lanes = app.bean(HeartbeatLanes.class);
        sessions = app.bean(PlayerSessions.class);
        db = app.bean(Db.class);
        pool = DelegatingDataSource.unwrapDataSource(app.bean(DataSource.class));
    }

    public static void main(String[] arguments) throws Exception {
        System.out.println(run(XuefenApp.shared()).tsv());
        System.exit(0);
    }

    public static Figure run(XuefenApp app) throws Exception {
        var bench = new HeartbeatBench(app);
        var opened = bench.open();
        bench.beats(opened, WARM, 0);
        bench.upserts(WARM);
        // Each is measured twice, in turn, and its better run stands: the machine is not ours alone.
        double ours = 0;
        double reference = 0;
        for (int round = 1; round <= 2; round++) {
            reference = Math.max(reference, bench.upserts(RUN.dividedBy(2)));
            ours = Math.max(ours, bench.beats(opened, RUN.dividedBy(2), round * 200));
        }
        bench.clean();
        return Figure.ratio("heartbeats.durable", ours, "1/s", reference, 0.5);
    }

    private List<PlayerSession> open() {
        var opened = new ArrayList<PlayerSession>();
        long now = Instant.parse("2026-03-01T08:00:00Z").toEpochMilli();
        for (int i = 0; i < MEMBERS; i++) {
            var session = new PlayerSession(FIRST + i, FIRST + i, 1, 1, 1, 1, 7_200_000, 7_000_000, false, 2000, now);
            sessions.open(session);
            opened.add(session);
        }
        return opened;
    }

    /** Every member's player reports ten seconds, round after round; as many wait for a commit as thousands of people would make. */
    private double beats(List<PlayerSession> opened, Duration length, int firstRound) throws InterruptedException {
        var outstanding = new Semaphore(4 * GROUP);
        var done = new AtomicLong();
        long end = System.nanoTime() + length.toNanos();
        long began = System.nanoTime();
        for (int round = firstRound; System.nanoTime() < end; round++) {
            long from = round * 10_000L;
            for (var session : opened) {
                if (System.nanoTime() > end) {
                    break;
                }
                outstanding.acquire();
                var played = new Beat.Played(from, from + 10_000, 1000, true, from);
                var beat = new Beat(round, from + 10_000, false, List.of(played));
                lanes.submit(new Heartbeat(session, List.of(beat), session.openedAt() + from + 10_100))
                        .whenComplete((taken, fault) -> {
                            outstanding.release();
                            if (fault == null) {
                                done.incrementAndGet();
                            }
                        });
            }
        }
        outstanding.acquire(4 * GROUP);
        return done.get() / ((System.nanoTime() - began) / 1e9);
    }

    private double upserts(Duration length) throws SQLException {
        var random = new Random(1);
        var state = new byte[64];
        long rows = 0;
        long began = System.nanoTime();
        long end = began + length.toNanos();
        var sql = "insert into study_desk (member_id, state, updated_at) values " + "(?, ?, ?), ".repeat(GROUP - 1)
                + "(?, ?, ?) on duplicate key update state = values(state), updated_at = values(updated_at)";
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.prepareStatement(sql)) {
                for (int at = 0; System.nanoTime() < end; at = (at + GROUP) % MEMBERS) {
                    for (int i = 0; i < GROUP; i++) {
                        random.nextBytes(state);
                        statement.setLong(3 * i + 1, FIRST + MEMBERS + at + i);
                        statement.setBytes(3 * i + 2, state);
                        statement.setTimestamp(3 * i + 3, new Timestamp(rows));
                    }
                    statement.executeUpdate();
                    connection.commit();
                    rows += GROUP;
                }
            }
        }
        return rows / ((System.nanoTime() - began) / 1e9);
    }

    private void clean() {
        db.update("delete from study_desk where member_id >= ?", FIRST);
        db.update("delete from study_session where id >= ?", FIRST);
        db.update("delete from study_due where member_id >= ?", FIRST);
    }
}
