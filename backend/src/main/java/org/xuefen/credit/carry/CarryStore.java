package org.xuefen.credit.carry;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.xuefen.shared.Db;

/** How far the carrying over of a scheme's period has come. */
@Singleton
class CarryStore {
    static final String CARRY = "CARRY";

    private final Db db;
    private final Clock clock;

    CarryStore(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    boolean ended(long schemeId, int year) {
        return db.number(
                        "select count(*) from credit_carry where scheme_id = ? and year = ? and ended_at is not null",
                        schemeId,
                        year)
                > 0;
    }

    /** The key of the last member that was looked at, −1 for none. */
    long after(long schemeId, int year) {
        db.update("""
                insert into credit_carry (scheme_id, year, kind, after_key) values (?, ?, 'CARRY', -1)
                on duplicate key update after_key = after_key
                """, schemeId, year);
        return db.one(
                        "select after_key from credit_carry where scheme_id = ? and year = ? and kind = 'CARRY'",
                        row -> row.getLong(1),
                        schemeId,
                        year)
                .orElse(-1L);
    }

    void progress(long schemeId, int year, long afterKey) {
        db.update(
                "update credit_carry set after_key = ? where scheme_id = ? and year = ? and kind = 'CARRY'",
                afterKey,
                schemeId,
                year);
    }

    void end(long schemeId, int year) {
        db.update(
                "update credit_carry set ended_at = ? where scheme_id = ? and year = ? and kind = 'CARRY'",
                clock.instant(),
                schemeId,
                year);
    }
}
