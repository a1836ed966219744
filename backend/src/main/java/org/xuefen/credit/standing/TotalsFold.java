package org.xuefen.credit.standing;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

    TotalsFold(Db db) {
        this.db = db;
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

    private record Delta(
            long id,
            long schemeId,
            int year,
            String unitPath,
            String section,
            int riskOn,
            int dueOn,
            long members,
            long countedMilli) {}

    /** @return how many changes were folded */
    @Transactional
    int fold() {
        var deltas = db.query(
                "select * from credit_total_delta order by id limit " + BATCH + " for update skip locked",
                row -> new Delta(
                        row.getLong("id"),
                        row.getLong("scheme_id"),
                        row.getInt("year"),
                        row.getString("unit_path"),
                        row.getString("section"),
                        row.getInt("risk_on"),
                        row.getInt("due_on"),
                        row.getLong("members"),
                        row.getLong("counted_milli")));
        if (deltas.isEmpty()) {
            return 0;
        }
        db.batch(
                """
                insert into credit_total
                    (scheme_id, year, unit_path, section, risk_on, due_on, members, counted_milli)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on duplicate key update members = members + values(members),
                    counted_milli = counted_milli + values(counted_milli)
                """,
                deltas.stream()
                        .map(delta -> new @Nullable Object[] {
                            delta.schemeId(),
                            delta.year(),
                            delta.unitPath(),
                            delta.section(),
                            delta.riskOn(),
                            delta.dueOn(),
                            delta.members(),
                            delta.countedMilli()
                        })
                        .toList());
        db.update(
                "delete from credit_total_delta where id in (?)",
                deltas.stream().map(Delta::id).toList());
        return deltas.size();
    }

    /** Makes the sums of one scheme and year anew from the standings. */
    @Transactional
    public void rebuild(long schemeId, int year) {
        for (var table : List.of("credit_total", "credit_total_delta")) {
            db.update("delete from " + table + " where scheme_id = ? and year = ?", schemeId, year);
        }
        db.update("""
                insert into credit_total (scheme_id, year, unit_path, section, risk_on, due_on, members, counted_milli)
                select scheme_id, year, unit_path, section, risk_on, due_on, count(*), sum(counted_milli)
                from credit_standing where scheme_id = ? and year = ?
                group by scheme_id, year, unit_path, section, risk_on, due_on
                """, schemeId, year);
    }
}
