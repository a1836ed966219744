package org.xuefen.credit.close;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.xuefen.credit.rules.Period;
import org.xuefen.shared.Db;

/** Reversals that wait for a second person. */
@Singleton
class OpenProposals implements Unfinished {
    private final Db db;
    private final Clock clock;

    OpenProposals(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "proposals";
    }

    @Override
    public long open(String unitPath, long schemeId, Period period) {
        return db.number("""
                select count(*) from credit_reversal_proposal p join member_unit m on m.member_id = p.member_id
                where p.open_entry_id is not null and p.expires_at > ? and m.unit_path like ?
                """, clock.instant(), unitPath + "%");
    }
}
