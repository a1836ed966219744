package org.xuefen.catalogue.studio;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;

/** What happened to a course: who submitted, returned with which words, published, withdrew. */
@Singleton
class History {
    enum Kind {
        SUBMITTED,
        RECALLED,
        RETURNED,
        PUBLISHED,
        WITHDRAWN,
        RESTORED
    }

    record Event(
            Kind kind,
            long memberId,
            String remark,
            @Nullable Long revisionId,
            Instant at) {}

    private final Db db;
    private final Clock clock;

    History(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void add(long courseId, Kind kind, long memberId, String remark, @Nullable Long revisionId) {
        db.update(
                "insert into course_event (id, course_id, kind, member_id, remark, revision_id, happened_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                Ids.next(),
                courseId,
                kind,
                memberId,
                remark,
                revisionId,
                clock.instant());
    }

    /** The newest first. */
    List<Event> of(long courseId) {
        return db.query(
                "select * from course_event where course_id = ? order by id desc limit 50",
                row -> new Event(
                        Kind.valueOf(row.getString("kind")),
                        row.getLong("member_id"),
                        row.getString("remark"),
                        Db.id(row, "revision_id"),
                        Db.requireInstant(row, "happened_at")),
                courseId);
    }
}
