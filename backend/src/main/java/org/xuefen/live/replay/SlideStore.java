package org.xuefen.live.replay;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.xuefen.shared.Db;

/** Which slide was shown from when on. */
@Singleton
class SlideStore {
    /** Some days of turning pages; later ones make no chapter. */
    private static final int MOST = 2_000;

    private final Db db;

    SlideStore(Db db) {
        this.db = db;
    }

    /** @param title what the slide itself calls it; may be blank */
    record Slide(Instant at, int page, String title) {}

    void shown(long classId, Slide slide) {
        if (db.number("select count(*) from live_slide where class_id = ?", classId) < MOST) {
            db.update(
                    "insert ignore into live_slide (class_id, shown_at, page, title) values (?, ?, ?, ?)",
                    classId,
                    slide.at(),
                    slide.page(),
                    slide.title());
        }
    }

    /** In the order of time. */
    List<Slide> all(long classId) {
        return db.query(
                "select shown_at, page, title from live_slide where class_id = ? order by shown_at",
                row -> new Slide(Db.requireInstant(row, "shown_at"), row.getInt("page"), row.getString("title")),
                classId);
    }
}
