package org.xuefen.app.bench;

import java.util.List;
import org.xuefen.app.XuefenApp;
import org.xuefen.credit.Generation;
import org.xuefen.shared.Db;
import org.xuefen.shared.XuefenSettings;

/** Reckoning every standing from the ledger, against one sequential scan of the same entries in SQL. */
final class StandingBenchmark implements Benchmark {
    private static final int MEMBERS = Integer.getInteger("xuefen.bench.members", 20_000);

    @Override
    public String name() {
        return "standings";
    }

    @Override
    public List<Figure> run(XuefenApp app) {
        var generation = app.bean(Generation.class);
        var made = generation.make(MEMBERS, 7, _ -> {});
        scan(app, made.schemeId());
        generation.compare(made.schemeId(), made.year());
        double scan = scan(app, made.schemeId());
        double recomputed = milliseconds(() -> {
            if (!generation.compare(made.schemeId(), made.year()).equal()) {
                throw new IllegalStateException("the cached standings are not what the ledger comes to");
            }
        });
        return List.of(Figure.ratio(
                "standings.recomputed", made.entries() / recomputed, "entries/ms", made.entries() / scan, 0.2));
    }

    /** Every column a standing looks at comes over the wire. */
    private static double scan(XuefenApp app, long schemeId) {
        var entries = app.bean(XuefenSettings.class).ledger() + ".credit_entry";
        return milliseconds(() -> app.bean(Db.class)
                .query(
                        "select id, kind, category, delivery_method, amount_milli, occurred_at, reverses, follows from "
                                + entries + " where scheme_id = ?",
                        row -> row.getLong("id"),
                        schemeId));
    }

    private static double milliseconds(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e6;
    }
}
