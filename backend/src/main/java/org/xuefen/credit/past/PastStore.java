package org.xuefen.credit.past;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.standing.StandingRow;
import org.xuefen.shared.Db;

/** Rows of {@code credit_past} and {@code credit_past_standing}. */
@Singleton
class PastStore {
    private static final int DELETED_AT_ONCE = 5000;

    private final Db db;
    private final Clock clock;

    PastStore(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A standing with the member's key. */
    record Keyed(long key, StandingRow row) {}

    Optional<Past> find(long id) {
        return db.one("select * from credit_past where id = ?", Past::read, id);
    }

    /** Of the same day: of the unit itself or of one above it, whose rows hold the unit's too. */
    List<Past> ofDay(Past like) {
        return db.query(
                "select * from credit_past where purpose = 0 and scheme_id = ? and year = ? and as_of = ?",
                Past::read,
                like.schemeId(),
                like.year(),
                like.asOf());
    }

    /** @return whether it is new: another server or tab may have begun the same */
    @Transactional
    boolean insert(Past past) {
        return db.update(
                        """
                        insert ignore into credit_past
                            (id, scheme_id, scheme_version_id, year, unit_path, as_of, purpose, known_until, placed_at,
                             state, members, done, made_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """,
                        past.id(),
                        past.schemeId(),
                        past.schemeVersionId(),
                        past.year(),
                        past.unitPath(),
                        past.asOf(),
                        past.purpose(),
                        past.known(),
                        past.placed(),
                        past.state(),
                        past.members(),
                        past.done(),
                        clock.instant())
                > 0;
    }

    @Transactional
    void progress(long id, int done) {
        db.update("update credit_past set done = ? where id = ?", done, id);
    }

    @Transactional
    void state(long id, PastState state) {
        db.update("update credit_past set state = ? where id = ?", state, id);
    }

    @Transactional
    void write(long id, List<Keyed> rows, int done) {
        db.batch(
                "insert into credit_past_standing (past_id, member_id, member_key, " + StandingRow.COLUMNS
                        + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows.stream().map(each -> columns(id, each)).toList());
        progress(id, done);
    }

    private static @Nullable Object[] columns(long id, Keyed keyed) {
        var keys = Stream.<Object>of(id, keyed.row().memberId(), keyed.key());
        return Stream.concat(keys, keyed.row().values().stream()).toArray();
    }

    /** Removes what was made of it, a part at a time. */
    void clear(long id) {
        while (clearSome(id) == DELETED_AT_ONCE) {}
    }

    @Transactional
    int clearSome(long id) {
        return db.update("delete from credit_past_standing where past_id = ? limit " + DELETED_AT_ONCE, id);
    }

    @Transactional
    void delete(long id) {
        db.update("delete from credit_past where id = ?", id);
    }

    List<Long> madeBefore(Instant when) {
        return db.query(
                "select id from credit_past where made_at < ? and purpose = 0 limit 100", row -> row.getLong(1), when);
    }

    Optional<StandingRow> standing(Past past, long memberId) {
        return db.one(
                "select * from credit_past_standing where past_id = ? and member_id = ?",
                row -> StandingRow.read(row, past.schemeId(), past.year(), past.schemeVersionId()),
                past.id(),
                memberId);
    }
}
