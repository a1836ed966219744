package org.xuefen.credit.close;

import jakarta.inject.Singleton;
import org.xuefen.credit.rules.Period;
import org.xuefen.shared.Db;
import org.xuefen.shared.XuefenSettings;

/** Entries the log has not taken up yet; signing waits for them. */
@Singleton
class NotLogged implements Unfinished {
    private final Db db;
    private final String pending;

    NotLogged(Db db, XuefenSettings settings) {
        this.db = db;
        this.pending = settings.ledger() + ".ledger_pending";
    }

    @Override
    public String kind() {
        return "unlogged";
    }

    @Override
    public long open(String unitPath, long schemeId, Period period) {
        return db.number("select count(*) from " + pending);
    }
}
