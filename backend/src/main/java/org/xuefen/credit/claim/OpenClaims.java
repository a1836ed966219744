package org.xuefen.credit.claim;

import jakarta.inject.Singleton;
import org.xuefen.credit.close.Unfinished;
import org.xuefen.credit.rules.Period;
import org.xuefen.shared.Db;

/** Claims for training of the period that nobody has decided for good. */
@Singleton
class OpenClaims implements Unfinished {
    private final Db db;

    OpenClaims(Db db) {
        this.db = db;
    }

    @Override
    public String kind() {
        return "claims";
    }

    @Override
    public long open(String unitPath, long schemeId, Period period) {
        return db.number("""
                select count(*) from credit_claim c join member_unit m on m.member_id = c.member_id
                where c.state in ('FIRST_REVIEW', 'SECOND_REVIEW', 'RETURNED', 'APPEALED') and m.unit_path like ?
                    and coalesce(c.last_day, c.first_day) between ? and ?
                """, unitPath + "%", period.firstDay(), period.lastDay());
    }
}
