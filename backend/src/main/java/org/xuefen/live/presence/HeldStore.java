package org.xuefen.live.presence;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xuefen.live.LiveRefusals;
import org.xuefen.live.StageChanged;
import org.xuefen.live.StageState;
import org.xuefen.live.presence.Spans.Span;
import org.xuefen.shared.Db;
import org.xuefen.shared.Refusal;
import org.xuefen.shared.Text;

/** Reads classes as they are held, and notes when the picture stops and comes back. */
@Singleton
class HeldStore {
    private final Db db;
    private final Clock clock;

    HeldStore(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    void changed(StageChanged event) {
        if (event.state() == StageState.INTERRUPTED) {
            db.update(
                    "insert ignore into live_interruption (class_id, from_at) values (?, ?)",
                    event.classId(),
                    event.at());
        } else {
            db.update(
                    "update live_interruption set until_at = ? where class_id = ? and until_at is null and from_at <= ?",
                    event.at(),
                    event.classId(),
                    event.at());
        }
    }

    Held require(long classId) {
        return find(classId).orElseThrow(() -> new Refusal(LiveRefusals.CLASS_NOT_FOUND));
    }

    Optional<Held> find(long classId) {
        return db.one(
                "select * from live_class where id = ?",
                row -> new Held(
                        row.getLong("id"),
                        Text.of(row.getString("title_zh"), row.getString("title_en")),
                        row.getString("unit_path"),
                        row.getString("category"),
                        row.getLong("designated_milli"),
                        Db.requireInstant(row, "starts_at"),
                        Db.requireInstant(row, "ends_at"),
                        Db.instant(row, "began_at"),
                        Db.instant(row, "ended_at"),
                        pauses(classId)),
                classId);
    }

    private List<Span> pauses(long classId) {
        var open = clock.instant().plusSeconds(1);
        return db.query(
                "select from_at, until_at from live_interruption where class_id = ?",
                row -> {
                    Instant until = Db.instant(row, "until_at");
                    return new Span(Db.requireInstant(row, "from_at"), until == null ? open : until);
                },
                classId);
    }

    /** Classes that are live now. */
    List<Long> live() {
        return db.query("""
                select id from live_class where starts_at > ? and began_at is not null and ended_at is null
                    and cancelled_at is null
                """, row -> row.getLong(1), clock.instant().minusSeconds(2 * 86_400));
    }
}
