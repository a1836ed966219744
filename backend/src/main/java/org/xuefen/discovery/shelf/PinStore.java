package org.xuefen.discovery.shelf;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xuefen.organization.Subtrees;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;

/** Rows of {@code recommend_pin}. */
@Singleton
class PinStore {
    private static final int MOST = 2_000;

    private final Db db;
    private final Clock clock;

    PinStore(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Every unit asked for has a list, also one without pins. */
    Map<Long, List<Pin>> ofUnits(List<Long> unitIds) {
        var found = new HashMap<Long, List<Pin>>();
        unitIds.forEach(id -> found.put(id, new ArrayList<>()));
        db.query("select * from recommend_pin where unit_id in (?)", PinStore::pin, unitIds)
                .forEach(pin -> found.computeIfAbsent(pin.unitId(), _ -> new ArrayList<>())
                        .add(pin));
        return found;
    }

    Optional<Pin> find(long id) {
        return db.one("select * from recommend_pin where id = ?", PinStore::pin, id);
    }

    /** Those of the units within, what ends last first. */
    List<Pin> within(Subtrees subtrees) {
        var arguments = new ArrayList<Object>(subtrees.arguments());
        arguments.add(MOST);
        return db.query(
                "select p.* from recommend_pin p join unit_place u on u.unit_id = p.unit_id where "
                        + subtrees.sql("u.unit_path") + " order by p.until_on desc, p.id desc limit ?",
                PinStore::pin,
                arguments.toArray());
    }

    /**
     * How many courses are pinned for a unit on a day. Waits for others who pin for the same unit in this moment and keeps
     * the next ones waiting, so that whoever counts after pinning knows the bound is kept.
     */
    int running(long unitId, LocalDate day) {
        return db.query(
                        "select id from recommend_pin where unit_id = ? and until_on >= ? for update",
                        row -> row.getLong(1),
                        unitId,
                        day)
                .size();
    }

    /** Pinned again, a course stays until the new day. */
    void pin(long rootId, long unitId, long courseId, LocalDate until, long actorId) {
        db.update("""
            insert into recommend_pin (id, root_id, unit_id, course_id, until_on, actor_id, pinned_at)
            values (?, ?, ?, ?, ?, ?, ?)
            on duplicate key update until_on = values(until_on), actor_id = values(actor_id),
                pinned_at = values(pinned_at)
            """, Ids.next(), rootId, unitId, courseId, until, actorId, clock.instant());
    }

    void delete(long id) {
        db.update("delete from recommend_pin where id = ?", id);
    }

    private static Pin pin(ResultSet row) throws SQLException {
        return new Pin(
                row.getLong("id"),
                row.getLong("unit_id"),
                row.getLong("course_id"),
                row.getObject("until_on", LocalDate.class),
                row.getLong("actor_id"),
                Db.requireInstant(row, "pinned_at"));
    }
}
