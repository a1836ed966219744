package org.xuefen.credit.standing;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.xuefen.credit.standing.TotalsStore.Cell;
import org.xuefen.credit.standing.TotalsStore.Change;
import org.xuefen.shared.Db;
import org.xuefen.shared.RecurringJob;

/**
 * Folds the changes that awards left behind into the sums. Readers add both up, so a fold changes no figure; two at a
 * time skip each other's rows.
 */
@Singleton
public class TotalsFold implements RecurringJob {
    private static final int BATCH = 5000;

    private final Db db;
    private final TotalsStore totals;

    TotalsFold(Db db, TotalsStore totals) {
        this.db = db;
        this.totals = totals;
    }

    @Override
    public String name() {
        return "credit-totals-fold";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(20);
    }

    @Override
    public void run() {
        while (fold() == BATCH) {}
    }

    private record Delta(long id, Change change) {}

    /** @return how many changes were folded */
    @Transactional
    int fold() {
        var deltas = db.query(
                "select * from credit_total_delta order by id limit " + BATCH + " for update skip locked",
                row -> new Delta(
                        row.getLong("id"),
                        new Change(
                                new Cell(
                                        row.getLong("scheme_id"),
                                        row.getInt("year"),
                                        row.getString("unit_path"),
                                        row.getString("section"),
                                        row.getInt("risk_on"),
                                        row.getInt("due_on")),
                                row.getLong("members"),
                                row.getLong("counted_milli"))));
        if (deltas.isEmpty()) {
            return 0;
        }
        totals.add(deltas.stream().map(Delta::change).toList());
        db.update(
                "delete from credit_total_delta where id in (?)",
                deltas.stream().map(Delta::id).toList());
        return deltas.size();
    }

    /** Makes the sums of one scheme and year anew from the standings. */
    @Transactional
    public void rebuild(long schemeId, int year) {
        totals.rebuild(schemeId, year);
    }
}
