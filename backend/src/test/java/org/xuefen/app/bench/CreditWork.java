package org.xuefen.app.bench;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.Map;
import javax.sql.DataSource;
import org.xuefen.app.XuefenApp;
import org.xuefen.app.XuefenApp.Client;
import org.xuefen.app.bench.CreditBenchmark.Report;
import org.xuefen.credit.Generation;
import org.xuefen.credit.award.AwardBench;
import org.xuefen.credit.close.CloseBench;
import org.xuefen.credit.proof.LogBench;
import org.xuefen.identity.Accounts;
import org.xuefen.identity.Role;
import org.xuefen.shared.XuefenSettings;

/** What the server does over the whole record: reckon it anew, award, extend the log, look at a past day, sample, close. */
final class CreditWork {
    /** A past day may take ten times what today may. */
    private static final double PAST = 10_000;

    private static final double PAST_LIST = 3000;
    private static final double LEAST = 1000;
    private static final long PATIENCE = 900_000_000_000L;

    private final XuefenApp app;
    private final Generation.Made made;
    private final CreditEffort effort;
    private final Report report;
    private final Client organizer;

    CreditWork(XuefenApp app, Generation.Made made, CreditEffort effort, Report report) {
        this.app = app;
        this.made = made;
        this.effort = effort;
        this.report = report;
        long id = app.newAccount();
        app.bean(Accounts.class).grant(id, Role.ORGANIZER, made.rootId(), null);
        organizer = app.as(id);
    }

    void run() throws Exception {
        recomputation();
        report.part("credit.award", this::award);
        report.part("proof", () -> LogBench.extend(app, effort.leaves()).forEach(report::figure));
        report.part("credit.past", this::pastDay);
        report.part("credit.sample", this::sample);
        report.part("credit.close", this::close);
    }

    private void award() throws Exception {
        var award = AwardBench.run(app, CreditPages.people(app, made, 3 * effort.awards()));
        report.figure(award);
        report.cost("award", 1000 / award.value());
    }

    private void close() {
        var close = new CloseBench(app, made).run();
        report.figure(Figure.atMost(
                "credit.close.prepare", close.preparedMillis(), report.at(), Math.max(LEAST, made.entries() * 0.1)));
        report.figure(Figure.atMost(
                "credit.close.sign", close.signedMillis(), report.at(), Math.max(LEAST, made.members() * 0.1)));
        report.cost("close", close.preparedMillis() + close.signedMillis());
    }

    private void recomputation() throws Exception {
        double scan = Math.min(scan(), scan());
        double recomputed = Times.once(() -> {
            if (!app.bean(Generation.class)
                    .compare(made.schemeId(), made.year())
                    .equal()) {
                throw new IllegalStateException("the standings are not what the ledger comes to");
            }
        });
        report.figure(Figure.ratio(
                "credit.recomputation", made.entries() / recomputed, "entries/ms", made.entries() / scan, 0.2));
        report.cost("recomputation", recomputed);
    }

    /** Every column a standing looks at comes over the wire, row after row. */
    private double scan() throws Exception {
        var sql =
                "select member_key, id, kind, category, delivery_method, amount_milli, occurred_at, reverses, follows from "
                        + app.bean(XuefenSettings.class).ledger() + ".credit_entry where scheme_id = "
                        + made.schemeId();
        var pool = DelegatingDataSource.unwrapDataSource(app.bean(DataSource.class));
        try (Connection connection = pool.getConnection();
                var statement = connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            statement.setFetchSize(Integer.MIN_VALUE);
            return Times.once(() -> {
                long found = 0;
                try (var rows = statement.executeQuery(sql)) {
                    for (; rows.next(); found++) {
                        for (int column = 1; column <= 9; column++) {
                            rows.getString(column);
                        }
                    }
                }
                if (found < made.entries()) {
                    throw new IllegalStateException(found + " of " + made.entries() + " entries");
                }
            });
        }
    }

    /** Made from the ledger when it is first asked for, then read. */
    private void pastDay() throws Exception {
        var asOf = "asOf=" + app.today().minusDays(60);
        double prepared = Times.once(() -> await(() -> "READY"
                .equals(String.valueOf(post("/api/v1/audit/past?" + asOf, null).get("state")))));
        report.figure(Figure.atMost("credit.past.prepare", prepared, report.at(), PAST));
        report.cost("past.prepare", prepared);
        page("past.totals", "/api/v1/audit?" + asOf, PAST);
        page("past.members", "/api/v1/audit/members?" + asOf, PAST_LIST);
        page("past.members.on-course", "/api/v1/audit/members?state=ON_COURSE&" + asOf, PAST_LIST);
    }

    private void sample() throws Exception {
        double drawn = Times.once(() -> {
            var id = post("/api/v1/audit/samples", Map.of("unitId", Long.toString(made.rootId()), "size", 50))
                    .get("id");
            await(() -> "READY"
                    .equals(String.valueOf(get("/api/v1/audit/samples/" + id).get("state"))));
        });
        report.figure(Figure.atMost("credit.sample", drawn, report.at(), PAST));
        report.cost("sample", drawn);
    }

    private void page(String name, String path, double must) throws Exception {
        var times = Times.of(Math.min(5, effort.pages()), _ -> get(path));
        report.figure(Figure.atMost("credit." + name + ".first", times.first(), report.at(), must));
        report.figure(Figure.atMost("credit." + name + ".p99", times.p99(), report.at(), must));
        report.cost(name, times.p50());
    }

    private interface Asked {
        boolean done();
    }

    private static void await(Asked asked) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE;
        while (!asked.done()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("not ready in time");
            }
            Thread.sleep(50);
        }
    }

    private Map<String, Object> get(String path) {
        return json(path, organizer.get(path));
    }

    private Map<String, Object> post(String path, Object body) {
        return json(path, organizer.post(path, body));
    }

    private static Map<String, Object> json(String path, XuefenApp.Answer answer) {
        if (answer.status() >= 300) {
            throw new IllegalStateException(path + " " + answer.body());
        }
        return answer.json();
    }
}
