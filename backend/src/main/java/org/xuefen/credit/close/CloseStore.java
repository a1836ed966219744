package org.xuefen.credit.close;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.close.Close.Stage;
import org.xuefen.shared.Cursor;
import org.xuefen.shared.Db;

/** Rows of {@code credit_close}. */
@Singleton
class CloseStore {
    private final Db db;

    CloseStore(Db db) {
        this.db = db;
    }

    void insert(Close close) {
        db.update(
                """
                insert into credit_close
                    (id, scheme_id, year, unit_id, unit_path, number, live_number, past_id, base_past_id, known_until,
                     state, prepared_by, prepared_at, late, late_seen)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0)
                """,
                close.id(),
                close.schemeId(),
                close.year(),
                close.unitId(),
                close.unitPath(),
                close.number(),
                close.number(),
                close.pastId(),
                close.basePastId(),
                close.known(),
                close.stage(),
                close.preparedBy(),
                close.preparedAt());
    }

    Optional<Close> find(long id) {
        return db.one("select * from credit_close where id = ?", Close::read, id);
    }

    Optional<Close> lock(long id) {
        return db.one("select * from credit_close where id = ? for update", Close::read, id);
    }

    /** The close of a unit's period and its supplements that were not cancelled, in the order of their numbers. */
    List<Close> chain(long schemeId, int year, long unitId) {
        return db.query("""
                select * from credit_close
                where scheme_id = ? and year = ? and unit_id = ? and live_number is not null order by number
                """, Close::read, schemeId, year, unitId);
    }

    /** What was signed in a period of units beneath a path. */
    List<Close> signedBeneath(long schemeId, int year, String unitPath) {
        return db.query("""
                select * from credit_close where scheme_id = ? and year = ? and unit_path like ? and unit_path <> ?
                    and state = 'SIGNED' order by unit_path, number
                """, Close::read, schemeId, year, unitPath + "%", unitPath);
    }

    /** The last signed number of each chain. */
    List<Close> latestSigned(long afterId, int limit) {
        return db.query("""
                select c.* from credit_close c where c.state = 'SIGNED' and c.id > ? and not exists (
                    select 1 from credit_close n where n.scheme_id = c.scheme_id and n.year = c.year
                        and n.unit_id = c.unit_id and n.state = 'SIGNED' and n.number > c.number)
                order by c.id limit ?
                """, Close::read, afterId, limit);
    }

    void sign(long id, long by, Instant at, String sha256) {
        db.update(
                "update credit_close set state = ?, signed_by = ?, signed_at = ?, sha256 = ? where id = ?",
                Stage.SIGNED,
                by,
                at,
                sha256,
                id);
    }

    void cancel(long id) {
        db.update("update credit_close set state = ?, live_number = null where id = ?", Stage.CANCELLED, id);
    }

    void late(long id, int late, long seen) {
        db.update("update credit_close set late = ?, late_seen = ? where id = ?", late, seen, id);
    }

    /** Those of units that lay within one of these at the end of the period, the latest first. */
    List<Close> page(List<Long> unitIds, @Nullable Integer year, @Nullable String cursor, int limit) {
        var arguments = new ArrayList<@Nullable Object>();
        var sql = new StringBuilder("select * from credit_close where live_number is not null and (false");
        for (long id : unitIds) {
            sql.append(" or unit_path like ?");
            arguments.add("%/" + id + "/%");
        }
        sql.append(')');
        if (year != null) {
            sql.append(" and year = ?");
            arguments.add(year);
        }
        long before = Cursor.id(cursor);
        if (before != 0) {
            sql.append(" and id < ?");
            arguments.add(before);
        }
        sql.append(" order by id desc limit ").append(limit);
        return db.query(sql.toString(), Close::read, arguments.toArray());
    }
}
