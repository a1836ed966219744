package org.xuefen.live.room;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;

/** Captions as they are written. */
@Singleton
class CaptionStore {
    private static final int MOST = 20_000;
    /** Faster than anyone speaks; more comes from a program that went wrong. */
    private static final int MOST_AT_ONCE = 20;

    private static final Duration AT_ONCE = Duration.ofSeconds(10);

    private final Db db;

    CaptionStore(Db db) {
        this.db = db;
    }

    /** @return false when there are too many */
    boolean add(long classId, long by, String text, Instant at) {
        long lately = db.number(
                "select count(*) from live_caption where class_id = ? and said_at > ?", classId, at.minus(AT_ONCE));
        if (lately >= MOST_AT_ONCE
                || db.number("select count(*) from live_caption where class_id = ?", classId) >= MOST) {
            return false;
        }
        db.update(
                "insert into live_caption (id, class_id, said_by, text, said_at) values (?, ?, ?, ?, ?)",
                Ids.next(),
                classId,
                by,
                text,
                at);
        return true;
    }
}
