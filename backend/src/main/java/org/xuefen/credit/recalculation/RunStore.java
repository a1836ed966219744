package org.xuefen.credit.recalculation;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.recalculation.Run.State;
import org.xuefen.shared.Db;

@Singleton
class RunStore {
    private final Db db;
    private final Clock clock;

    RunStore(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** What an entry gives, and would give now. */
    record Change(long entryId, long memberId, long beforeMilli, long afterMilli, String steps, boolean written) {}

    void insert(long id, long schemeId, int year, long versionId, long total, long actorId) {
        db.update("""
                insert into credit_recalculation
                    (id, scheme_id, year, version_id, state, members_total, members_done, entries, unreadable,
                     changed_entries, changed_members, difference_milli, written, asked_by, created_at)
                values (?, ?, ?, ?, 'QUEUED', ?, 0, 0, 0, 0, 0, 0, 0, ?, ?)
                """, id, schemeId, year, versionId, total, actorId, clock.instant());
    }

    Optional<Run> find(long id) {
        return db.one("select * from credit_recalculation where id = ?", RunStore::read, id);
    }

    List<Run> ofScheme(long schemeId, long before, int limit) {
        return db.query(
                "select * from credit_recalculation where scheme_id = ? and id < ? order by id desc limit ?",
                RunStore::read,
                schemeId,
                before,
                limit);
    }

    /** @return whether it was in one of those states */
    boolean change(long id, Collection<State> from, State to) {
        return db.update(
                        "update credit_recalculation set state = ?, ended_at = ? where id = ? and state in (?)",
                        to,
                        to == State.WRITTEN || to == State.CANCELLED || to == State.FAILED ? clock.instant() : null,
                        id,
                        from.stream().map(State::name).toList())
                > 0;
    }

    void confirmed(long id, long actorId, String note) {
        db.update("update credit_recalculation set confirmed_by = ?, note = ? where id = ?", actorId, note, id);
    }

    /** Nothing has been found yet: it begins, or begins again after a crash. */
    @Transactional
    void clear(long id) {
        db.update("delete from credit_recalculation_entry where run_id = ?", id);
        db.update("""
                update credit_recalculation set members_done = 0, entries = 0, unreadable = 0, changed_entries = 0,
                    changed_members = 0, difference_milli = 0 where id = ?
                """, id);
    }

    /** @return false when it was cancelled meanwhile */
    @Transactional
    boolean found(long id, long members, long entries, long unreadable, List<Change> changes) {
        db.batch(
                """
                insert into credit_recalculation_entry
                    (run_id, entry_id, member_id, before_milli, after_milli, steps, written)
                values (?, ?, ?, ?, ?, ?, false)
                """,
                changes.stream()
                        .map(each -> new @Nullable Object[] {
                            id, each.entryId(), each.memberId(), each.beforeMilli(), each.afterMilli(), each.steps()
                        })
                        .toList());
        return db.update(
                        """
                        update credit_recalculation set members_done = members_done + ?, entries = entries + ?,
                            unreadable = unreadable + ?, changed_entries = changed_entries + ?,
                            changed_members = changed_members + ?, difference_milli = difference_milli + ?
                        where id = ? and state = 'FINDING'
                        """,
                        members,
                        entries,
                        unreadable,
                        changes.size(),
                        changes.stream().map(Change::memberId).distinct().count(),
                        changes.stream()
                                .mapToLong(each -> each.afterMilli() - each.beforeMilli())
                                .sum(),
                        id)
                > 0;
    }

    List<Change> changes(long id, long afterEntry, int limit) {
        return db.query(
                "select * from credit_recalculation_entry where run_id = ? and entry_id > ? order by entry_id limit ?",
                RunStore::change,
                id,
                afterEntry,
                limit);
    }

    List<Change> unwritten(long id, int limit) {
        return db.query("""
                select * from credit_recalculation_entry where run_id = ? and not written order by member_id, entry_id
                limit ?
                """, RunStore::change, id, limit);
    }

    void written(long id, long entryId, boolean adjusted) {
        db.update(
                "update credit_recalculation_entry set written = true where run_id = ? and entry_id = ?", id, entryId);
        if (adjusted) {
            db.update("update credit_recalculation set written = written + 1 where id = ?", id);
        }
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(
                row.getLong("entry_id"),
                row.getLong("member_id"),
                row.getLong("before_milli"),
                row.getLong("after_milli"),
                row.getString("steps"),
                row.getBoolean("written"));
    }

    private static Run read(ResultSet row) throws SQLException {
        return new Run(
                row.getLong("id"),
                row.getLong("scheme_id"),
                row.getInt("year"),
                row.getLong("version_id"),
                State.valueOf(row.getString("state")),
                row.getLong("members_total"),
                row.getLong("members_done"),
                row.getLong("entries"),
                row.getLong("unreadable"),
                row.getLong("changed_entries"),
                row.getLong("changed_members"),
                row.getLong("difference_milli"),
                row.getLong("written"),
                row.getLong("asked_by"),
                row.getString("note"),
                Db.requireInstant(row, "created_at"),
                Db.instant(row, "ended_at"));
    }
}
