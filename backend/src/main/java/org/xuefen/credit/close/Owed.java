package org.xuefen.credit.close;

import jakarta.inject.Singleton;
import org.xuefen.credit.rules.Period;
import org.xuefen.shared.Db;

/** Completions whose award could not be written yet. */
@Singleton
class Owed implements Unfinished {
    private final Db db;

    Owed(Db db) {
        this.db = db;
    }

    @Override
    public String kind() {
        return "owed";
    }

    @Override
    public long open(String unitPath, long schemeId, Period period) {
        return db.number("""
                select count(*) from credit_award_due d join member_unit m on m.member_id = d.member_id
                where m.unit_path like ? and d.occurred_at >= ? and d.occurred_at < ?
                """, unitPath + "%", period.from(), period.until());
    }
}
