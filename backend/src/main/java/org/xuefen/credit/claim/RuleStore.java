package org.xuefen.credit.claim;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import org.xuefen.organization.Unit;
import org.xuefen.shared.Db;

/** What units have set for claims; the deepest on a path holds, the defaults where none has. */
@Singleton
class RuleStore {
    private final Db db;
    private final Clock clock;

    RuleStore(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    ClaimRules along(String unitPath) {
        var ids = Reach.ids(unitPath);
        var found = new HashMap<Long, ClaimRules>();
        db.query(
                "select * from credit_claim_rules where unit_id in (?)",
                row -> found.put(row.getLong("unit_id"), read(row)),
                ids);
        return ids.reversed().stream()
                .filter(found::containsKey)
                .map(found::get)
                .findFirst()
                .orElse(ClaimRules.DEFAULT);
    }

    @Transactional
    void set(Unit unit, ClaimRules rules, long actorId) {
        db.update(
                """
                insert into credit_claim_rules (unit_id, submit_days, review_days, second_review_days, appeal_days,
                    levels, day_minutes, changed_by, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on duplicate key update submit_days = values(submit_days), review_days = values(review_days),
                    second_review_days = values(second_review_days), appeal_days = values(appeal_days),
                    levels = values(levels), day_minutes = values(day_minutes), changed_by = values(changed_by),
                    changed_at = values(changed_at)
                """,
                unit.id(),
                rules.submitDays(),
                rules.reviewDays(),
                rules.secondReviewDays(),
                rules.appealDays(),
                rules.levels(),
                rules.dayMinutes(),
                actorId,
                clock.instant());
    }

    private static ClaimRules read(ResultSet row) throws SQLException {
        return new ClaimRules(
                row.getInt("submit_days"),
                row.getInt("review_days"),
                row.getInt("second_review_days"),
                row.getInt("appeal_days"),
                row.getInt("levels"),
                row.getInt("day_minutes"));
    }
}
