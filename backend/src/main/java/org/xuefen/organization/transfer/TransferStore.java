package org.xuefen.organization.transfer;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xuefen.organization.Transfer;
import org.xuefen.organization.Transfer.Ending;
import org.xuefen.shared.Db;

/** Rows of {@code member_transfer}. */
@Singleton
class TransferStore {
    private static final int AT_ONCE = 1000;

    private final Db db;

    TransferStore(Db db) {
        this.db = db;
    }

    void insert(Transfer transfer) {
        db.update(
                """
                insert into member_transfer (id, member_id, open_member, from_unit_id, to_unit_id, note, requested_by,
                    requested_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                transfer.id(),
                transfer.memberId(),
                transfer.memberId(),
                transfer.fromUnitId(),
                transfer.toUnitId(),
                transfer.note(),
                transfer.requestedBy(),
                transfer.requestedAt());
    }

    Optional<Transfer> find(long id) {
        return db.one("select * from member_transfer where id = ?", TransferStore::read, id);
    }

    List<Transfer> findAll(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : db.query("select * from member_transfer where id in (?)", TransferStore::read, ids);
    }

    /** Holds it until the transaction ends. */
    Optional<Transfer> lock(long id) {
        return db.one("select * from member_transfer where id = ? for update", TransferStore::read, id);
    }

    /** The open one of a member, held until the transaction ends. */
    Optional<Transfer> lockOpen(long memberId) {
        return db.one("select * from member_transfer where open_member = ? for update", TransferStore::read, memberId);
    }

    /** Of these members those who are not active and have an open transfer. */
    List<Long> inactiveWithOpen(List<Long> memberIds) {
        var found = new ArrayList<Long>();
        for (int at = 0; at < memberIds.size(); at += AT_ONCE) {
            found.addAll(db.query(
                    """
                    select t.member_id from member_transfer t join member m on m.id = t.member_id
                    where t.open_member in (?) and not m.active
                    """, row -> row.getLong(1), memberIds.subList(at, Math.min(at + AT_ONCE, memberIds.size()))));
        }
        return found;
    }

    /** The latest first. */
    List<Transfer> of(long memberId, int limit) {
        return db.query(
                "select * from member_transfer where member_id = ? order by id desc limit ?",
                TransferStore::read,
                memberId,
                limit);
    }

    long requestedSince(long memberId, Instant since) {
        return db.number(
                "select count(*) from member_transfer where member_id = ? and requested_at > ?", memberId, since);
    }

    void release(long id, long by, Instant at) {
        db.update("update member_transfer set released_by = ?, released_at = ? where id = ?", by, at, id);
    }

    void accept(long id, long by, Instant at) {
        db.update(
                "update member_transfer set accepted_by = ?, accepted_at = ?, open_member = null where id = ?",
                by,
                at,
                id);
    }

    void refuse(long id, long by, Instant at, String reason) {
        db.update("""
                update member_transfer set refused_by = ?, refused_at = ?, refusal = ?, open_member = null where id = ?
                """, by, at, reason, id);
    }

    void withdraw(long id, long by, Instant at) {
        db.update(
                "update member_transfer set withdrawn_by = ?, withdrawn_at = ?, open_member = null where id = ?",
                by,
                at,
                id);
    }

    void end(long id, Ending ending, Instant at) {
        db.update(
                "update member_transfer set ended_at = ?, ending = ?, open_member = null where id = ?", at, ending, id);
    }

    /**
     * One list of whoever organizes these subtrees, the latest first. The new unit hears of a transfer when it is released.
     *
     * @param paths no path lies within another
     * @param before only those with a lesser id; 0 for all
     */
    List<Transfer> page(Tab tab, List<String> paths, long before, int limit) {
        if (paths.isEmpty()) {
            return List.of();
        }
        var arguments = new ArrayList<@Nullable Object>();
        var sql = "select t.* from member_transfer t join unit f on f.id = t.from_unit_id"
                + " join unit u on u.id = t.to_unit_id where " + condition(tab, paths, arguments);
        if (before > 0) {
            sql += " and t.id < ?";
            arguments.add(before);
        }
        arguments.add(limit);
        return db.query(sql + " order by t.id desc limit ?", TransferStore::read, arguments.toArray());
    }

    long count(Tab tab, List<String> paths) {
        if (paths.isEmpty()) {
            return 0;
        }
        var arguments = new ArrayList<@Nullable Object>();
        return db.number(
                "select count(*) from member_transfer t join unit f on f.id = t.from_unit_id"
                        + " join unit u on u.id = t.to_unit_id where " + condition(tab, paths, arguments),
                arguments.toArray());
    }

    private static String condition(Tab tab, List<String> paths, List<@Nullable Object> arguments) {
        return switch (tab) {
            case RELEASE -> "t.open_member is not null and t.released_at is null and " + beneath("f", paths, arguments);
            case ACCEPT ->
                "t.open_member is not null and t.released_at is not null and " + beneath("u", paths, arguments);
            case UNDER_WAY ->
                "t.open_member is not null and t.released_at is not null and " + beneath("f", paths, arguments)
                        + " and not " + beneath("u", paths, arguments);
            case DONE ->
                "t.open_member is null and (" + beneath("f", paths, arguments) + " or (t.released_at is not null and "
                        + beneath("u", paths, arguments) + "))";
        };
    }

    private static String beneath(String unit, List<String> paths, List<@Nullable Object> arguments) {
        paths.forEach(path -> arguments.add(path + "%"));
        return "(" + String.join(" or ", Collections.nCopies(paths.size(), unit + ".path like ?")) + ")";
    }

    private static Transfer read(ResultSet row) throws SQLException {
        var ending = row.getString("ending");
        return new Transfer(
                row.getLong("id"),
                row.getLong("member_id"),
                row.getLong("from_unit_id"),
                row.getLong("to_unit_id"),
                row.getString("note"),
                row.getLong("requested_by"),
                Db.requireInstant(row, "requested_at"),
                Db.id(row, "released_by"),
                Db.instant(row, "released_at"),
                Db.id(row, "accepted_by"),
                Db.instant(row, "accepted_at"),
                Db.id(row, "refused_by"),
                Db.instant(row, "refused_at"),
                row.getString("refusal"),
                Db.id(row, "withdrawn_by"),
                Db.instant(row, "withdrawn_at"),
                Db.instant(row, "ended_at"),
                ending == null ? null : Ending.valueOf(ending));
    }
}
