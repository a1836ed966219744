package org.xuefen.credit.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.LongConsumer;
import org.xuefen.app.XuefenApp;
import org.xuefen.app.bench.Figure;
import org.xuefen.shared.Db;
import org.xuefen.shared.XuefenSettings;

/**
 * A log of a million entries (or of as many as {@code XUEFEN_TEST_LOG_ENTRIES} says): how fast it takes them up, from
 * waiting row to leaf; how long proofs at that size take; how fast all of it is compared with the ledger.
 */
public final class LogBench {
    private static final int CHUNK = 100_000;
    private static final int PROOFS = 2000;
    /** Less than any id given since 2024. */
    private static final long FIRST = 1_000_000_000_000L;

    /** Until the compiler has seen them: a server proves for months. */
    private static final int WARM = 3000;

    private static final String STEPS = """
            [{"step":"MEASURE","counted":"MEDIA","millis":2310000,"ofMillis":2520000},\
            {"step":"CONVERT","conversion":{"type":"RATIO","numerator":1,"denominator":45},"numerator":"15400","denominator":"18"},\
            {"step":"ROUND","mode":"DOWN","stepMilli":100,"toMilli":800}]""";

    private LogBench() {}

    public static List<Figure> run(XuefenApp app) {
        long entries = Long.parseLong(System.getenv().getOrDefault("XUEFEN_TEST_LOG_ENTRIES", "1000000"));
        var figures = new ArrayList<>(extend(app, entries));
        var log = app.bean(LogStore.class);
        long size = app.bean(TreeHeads.class).current().size();
        var proofs = app.bean(Proofs.class);
        var ids = log.leaves(size / 2, size / 2 + 1000).stream()
                .map(LogStore.Leaf::entryId)
                .toList();
        double whole = p99(ids.size(), at -> proofs.of(List.of(ids.get((int) at))));
        long audited = System.nanoTime();
        var result = app.bean(LogAudit.class).run();
        if (result.found() > 0 || result.leaves() < entries) {
            throw new IllegalStateException(result.findings().toString());
        }
        double compared = result.leaves() / seconds(audited);
        figures.add(Figure.atMost("proof.file.p99", whole, "ms at " + size, 5));
        figures.add(Figure.ratio("proof.selfcheck", compared, "entries/s", 20_000, 1));
        return figures;
    }

    /** On top of what is there. */
    public static List<Figure> extend(XuefenApp app, long entries) {
        var sequencer = app.bean(Sequencer.class);
        var log = app.bean(LogStore.class);
        sequencer.catchUp();
        long before = log.size();
        long first = FIRST + before;
        load(app, first, entries);
        long began = System.nanoTime();
        hand(app, first, entries);
        sequencer.catchUp();
        double perSecond = (log.size() - before) / seconds(began);
        long size = app.bean(TreeHeads.class).current().size();
        var proofs = app.bean(Proofs.class);
        double inclusion = p99(size, index -> log.tree(size, List.of(index)).inclusion(index));
        double consistency = p99(size, from -> proofs.consistency(from, size));
        return List.of(
                Figure.ratio("proof.extension", perSecond, "entries/s", 20_000, 1),
                Figure.atMost("proof.inclusion.p99", inclusion, "ms at " + size, 5),
                Figure.atMost("proof.consistency.p99", consistency, "ms at " + size, 5));
    }

    /** Entries as rows, not yet handed to the sequencer. */
    private static void load(XuefenApp app, long first, long entries) {
        var ledger = app.bean(XuefenSettings.class).ledger();
        for (long from = 0; from < entries; from += CHUNK) {
            app.bean(Db.class)
                    .update(
                            "insert into " + ledger + ".credit_entry select ? + n, ? + n, 1, 1, 'AWARD', 'COURSE',"
                                    + " n % 400, '2026', 0, null, 'policy', 'SELF_STUDY', 800, utc_timestamp(6),"
                                    + " utc_timestamp(6), 7, '/812345678901234567/812345678901234568/', 'GENERATED', 0,"
                                    + " unhex(sha2(concat('e', n), 256)), ?, null, null from " + Numbers.TABLE
                                    + " where n < ?",
                            first + from,
                            first + from,
                            STEPS,
                            Math.min(CHUNK, entries - from));
        }
    }

    private static void hand(XuefenApp app, long first, long entries) {
        var ledger = app.bean(XuefenSettings.class).ledger();
        for (long from = 0; from < entries; from += CHUNK) {
            app.bean(Db.class)
                    .update(
                            "insert into " + ledger + ".ledger_pending select ? + n from " + Numbers.TABLE
                                    + " where n < ?",
                            first + from,
                            Math.min(CHUNK, entries - from));
        }
    }

    private static double p99(long size, LongConsumer proof) {
        var random = new Random(9162);
        var times = new long[PROOFS];
        for (int i = -WARM; i < PROOFS; i++) {
            long began = System.nanoTime();
            proof.accept(random.nextLong(size));
            if (i >= 0) {
                times[i] = System.nanoTime() - began;
            }
        }
        Arrays.sort(times);
        return times[PROOFS * 99 / 100] / 1e6;
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
