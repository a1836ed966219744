package org.xuefen.discovery.shelf;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xuefen.shared.Db;

/** Rows of {@code recommend_hidden} and {@code recommend_setting}. */
@Singleton
class ShelfStore {
    /** More than that nobody hides; the oldest of them come back. */
    private static final int MOST = 1_000;

    /** A course that is hidden. */
    record Hidden(long courseId, Instant at) {}

    private final Db db;
    private final Clock clock;

    ShelfStore(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** What a member said of their shelf: the courses they hide, and whether it may go by what is known of them. */
    record Said(boolean personal, Set<Long> hidden) {}

    /** One question, for every first page asks it. */
    Said said(long memberId) {
        var said = new HashSet<>(db.query("""
                select 0 course_id from recommend_setting where member_id = ? and personal = false
                union all
                (select course_id from recommend_hidden where member_id = ? order by hidden_at desc limit ?)
                """, row -> row.getLong(1), memberId, memberId, MOST));
        return new Said(!said.remove(0L), Set.copyOf(said));
    }

    void personal(long memberId, boolean on) {
        db.update("""
                insert into recommend_setting (member_id, personal, changed_at) values (?, ?, ?)
                on duplicate key update personal = values(personal), changed_at = values(changed_at)
                """, memberId, on, clock.instant());
    }

    /** The latest first. */
    List<Hidden> list(long memberId) {
        return db.query(
                "select course_id, hidden_at from recommend_hidden where member_id = ? order by hidden_at desc limit ?",
                row -> new Hidden(row.getLong(1), Db.requireInstant(row, "hidden_at")),
                memberId,
                MOST);
    }

    void hide(long memberId, long courseId) {
        db.update(
                "insert ignore into recommend_hidden (member_id, course_id, hidden_at) values (?, ?, ?)",
                memberId,
                courseId,
                clock.instant());
    }

    void show(long memberId, long courseId) {
        db.update("delete from recommend_hidden where member_id = ? and course_id = ?", memberId, courseId);
    }
}
