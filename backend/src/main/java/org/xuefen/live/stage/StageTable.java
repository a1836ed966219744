package org.xuefen.live.stage;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xuefen.media.live.Stretch;
import org.xuefen.shared.Db;

/** The SQL of stages and of what was recorded. */
@Singleton
class StageTable {
    private final Db db;
    private final Clock clock;

    StageTable(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** How the recording went. */
    enum Outcome {
        MADE,
        /** Nothing of it was kept. */
        NOTHING,
        /** It could not be made yet; it is tried again. */
        FAILED
    }

    /** @param presenterId who sent first */
    record Row(long classId, long presenterId, @Nullable Outcome recording, long missingMs) {}

    Optional<Row> find(long classId) {
        return db.one(
                "select * from live_stage where class_id = ?",
                row -> new Row(
                        row.getLong("class_id"),
                        row.getLong("presenter_id"),
                        row.getString("recording") == null ? null : Outcome.valueOf(row.getString("recording")),
                        row.getLong("missing_ms")),
                classId);
    }

    /** The first picture; later ones change nothing. */
    void first(long classId, long presenterId, Instant at) {
        db.update("""
                insert ignore into live_stage (class_id, presenter_id, first_at, changed_at) values (?, ?, ?, ?)""", classId, presenterId, at, clock.instant());
    }

    void recorded(long classId, Outcome outcome, long missingMs, List<Stretch> stretches) {
        db.update(
                "update live_stage set recording = ?, missing_ms = ?, changed_at = ? where class_id = ?",
                outcome,
                missingMs,
                clock.instant(),
                classId);
        db.update("delete from live_stretch where class_id = ?", classId);
        var rows = new java.util.ArrayList<@Nullable Object[]>();
        for (int i = 0; i < stretches.size(); i++) {
            var each = stretches.get(i);
            rows.add(new Object[] {
                classId, i, Instant.ofEpochMilli(each.startMillis()), each.durationMillis(), each.positionMillis()
            });
        }
        db.batch(
                "insert into live_stretch (class_id, ordinal, began_at, duration_ms, position_ms) values (?, ?, ?, ?, ?)",
                rows);
    }

    /** Classes that began and never ended, long after they were planned to. */
    List<Long> forgotten(Instant endedBefore) {
        return db.query("""
                select id from live_class where began_at is not null and ended_at is null and cancelled_at is null
                    and ends_at < ? order by ends_at limit 100""", row -> row.getLong("id"), endedBefore);
    }

    List<Stretch> stretches(long classId) {
        return db.query(
                "select * from live_stretch where class_id = ? order by ordinal",
                row -> new Stretch(
                        Db.requireInstant(row, "began_at").toEpochMilli(),
                        row.getLong("duration_ms"),
                        row.getLong("position_ms")),
                classId);
    }
}
