package org.xuefen.credit.award;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.xuefen.app.XuefenApp;
import org.xuefen.app.bench.Figure;
import org.xuefen.catalogue.Courses;
import org.xuefen.credit.Studying;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.shared.ServerClock;
import org.xuefen.shared.XuefenSettings;
import org.xuefen.study.Completions;
import org.xuefen.study.Enrolments;
import org.xuefen.study.ItemOutcome;
import org.xuefen.study.Watching;

/**
 * A quiz that is passed and completes its course, with both completions and the award in one transaction, against a bare JDBC
 * loop that writes the rows such a transaction leaves behind, of the same size, and commits as often. One after the other,
 * both on one connection. What is asked before, the attempt or the heartbeat, is measured by benchmarks of its own.
 */
public final class AwardBench {
    private static final int ROUNDS = 2;
    private static final int MINUTES = 5;
    private static final Duration OPENED = Duration.ofMinutes(20);
    private static final long FIRST = 1L << 60;

    private final XuefenApp app;
    private final List<Long> all;
    private List<Long> members = List.of();
    private final Completions completions;
    private final Db db;
    private final String ledger;
    private long serial;
    private long course;

    private AwardBench(XuefenApp app, List<Long> members) {
        this.app = app;
        all = members.stream().distinct().toList();
        completions = app.bean(Completions.class);
        db = app.bean(Db.class);
        ledger = app.bean(XuefenSettings.class).ledger();
        serial = FIRST + Ids.next() / 4;
    }

    /** @param members each completes a course in one of the rounds, or before them: nobody studies two at once */
    public static Figure run(XuefenApp app, List<Long> members) throws SQLException {
        var bench = new AwardBench(app, members);
        bench.take(0);
        bench.complete();
        bench.inserts();
        double ours = 0;
        double reference = 0;
        for (int round = 0; round < ROUNDS; round++) {
            bench.take(round + 1);
            reference = Math.max(reference, bench.inserts());
            ours = Math.max(ours, bench.complete());
        }
        return Figure.ratio("credit.award", ours, "1/s", reference, 0.5);
    }

    private void take(int part) {
        int size = all.size() / (ROUNDS + 1);
        members = all.subList(part * size, (part + 1) * size);
    }

    private double complete() {
        course = new Studying(app, null).course("policy", MINUTES);
        var item = app.bean(Courses.class)
                .requireCurrent(course)
                .items()
                .findFirst()
                .orElseThrow();
        ServerClock.at(app.bean(Clock.class).instant().minus(OPENED), () -> {
            for (long member : members) {
                app.bean(Enrolments.class).enrol(member, course);
                app.bean(Watching.class).open(member, course, item.id());
            }
        });
        var now = app.bean(Clock.class).instant();
        long began = System.nanoTime();
        for (long member : members) {
            completions.report(new ItemOutcome(member, course, item.id(), true, 1000, member, now));
        }
        double perSecond = members.size() / ((System.nanoTime() - began) / 1e9);
        long awarded = db.number("select count(*) from " + ledger + ".credit_entry where source_id = ?", course);
        if (awarded != members.size()) {
            throw new IllegalStateException(awarded + " awards for " + members.size() + " completions");
        }
        return perSecond;
    }

    private double inserts() throws SQLException {
        var at = LocalDateTime.now(ZoneOffset.UTC);
        var evidence = "e".repeat(700);
        var hash = "0".repeat(64);
        var path = "/812345678901234567/812345678901234568/812345678901234569/";
        try (Connection connection = DelegatingDataSource.unwrapDataSource(app.bean(DataSource.class))
                        .getConnection();
                var enrolment = connection.prepareStatement(
                        "update study_enrolment set completion_id = ?, completed_at = ? where id = ?");
                var completion = connection.prepareStatement(
                        "insert into study_completion (id, member_id, course_id, item_id, revision_id, completed_at,"
                                + " counted_ms, score_milli, evidence, evidence_sha256)"
                                + " values (?, ?, 1, ?, 1, ?, 300000, null, ?, ?)");
                var taking = connection.prepareStatement(
                        "insert into unit_taking (unit_id, course_id, member_id, taken_at) values (?, 1, ?, ?)");
                var entry = connection.prepareStatement("insert into " + ledger + ".credit_entry values (?, ?, 1, 1,"
                        + " 'AWARD', 'COURSE', 1, '2026', 0, null, 'policy', 'SELF_STUDY', 1000, ?, ?, 1, ?,"
                        + " 'COMPLETION', ?, ?, ?, null, null)");
                var pending = connection.prepareStatement("insert into " + ledger + ".ledger_pending values (?)");
                var standing = connection.prepareStatement(
                        "insert into credit_standing (scheme_id, year, member_id, unit_id, unit_path, section,"
                                + " earned_milli, counted_milli, missing_milli, risk_on, categories, entries, version_id)"
                                + " values (1, 2026, ?, 1, ?, 'G', 1000, 1000, 6000, 20260301,"
                                + " 'policy=1000/1000/1000,safety=0/0/1000', 1, 1)");
                var delta = connection.prepareStatement(
                        "insert into credit_total_delta (scheme_id, year, unit_path, section, risk_on, members,"
                                + " counted_milli) values (1, 2026, ?, 'G', 20260301, ?, 1000)")) {
            connection.setAutoCommit(false);
            var enrolments = db.query(
                    "select id from study_enrolment where course_id = ? limit ?",
                    row -> row.getLong(1),
                    course,
                    members.size());
            long began = System.nanoTime();
            for (int i = 0; i < members.size(); i++) {
                long id = serial++;
                run(enrolment, id, at, enrolments.get(i % enrolments.size()));
                run(completion, 2 * id, id, 1, at, evidence, hash);
                run(completion, 2 * id + 1, id, 0, at, evidence.substring(400), hash);
                run(taking, id, id, at);
                run(entry, id, id, at, at, path, id, new byte[32], evidence.substring(450));
                run(pending, id);
                run(standing, id, path);
                run(delta, path, -1);
                run(delta, path, 1);
                connection.commit();
            }
            return members.size() / ((System.nanoTime() - began) / 1e9);
        }
    }

    private static void run(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.executeUpdate();
    }
}
