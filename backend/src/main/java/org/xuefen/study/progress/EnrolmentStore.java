package org.xuefen.study.progress;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.study.Enrolment;

/** Rows of {@code study_enrolment}. */
@Singleton
class EnrolmentStore {
    private static final String SELECT = """
            select id, member_id, course_id, revision_id, enrolled_at, studied_at, last_item_id, completion_id, completed_at
            from study_enrolment
            """;

    /** @param completed of {@code enrolled} */
    record Count(long courseId, long enrolled, long completed) {}

    private final Db db;

    EnrolmentStore(Db db) {
        this.db = db;
    }

    void insertIfMissing(Enrolment enrolment) {
        db.update(
                """
                insert ignore into study_enrolment (id, member_id, course_id, revision_id, enrolled_at)
                values (?, ?, ?, ?, ?)
                """,
                enrolment.id(),
                enrolment.memberId(),
                enrolment.courseId(),
                enrolment.revisionId(),
                enrolment.enrolledAt());
    }

    void insertAllIfMissing(Collection<Long> memberIds, long courseId, long revisionId, Instant at) {
        db.batch(
                """
                insert ignore into study_enrolment (id, member_id, course_id, revision_id, enrolled_at, source)
                values (?, ?, ?, ?, ?, 'MANDATE')
                """,
                memberIds.stream()
                        .map(memberId -> new @Nullable Object[] {Ids.next(), memberId, courseId, revisionId, at})
                        .toList());
    }

    Set<Long> taken(long memberId, Collection<Long> courseIds) {
        return courseIds.isEmpty()
                ? Set.of()
                : Set.copyOf(db.query(
                        "select course_id from study_enrolment where member_id = ? and course_id in (?)",
                        row -> row.getLong(1),
                        memberId,
                        courseIds));
    }

    Set<Long> takers(long courseId, Collection<Long> memberIds) {
        return memberIds.isEmpty()
                ? Set.of()
                : Set.copyOf(db.query(
                        "select member_id from study_enrolment where course_id = ? and member_id in (?)",
                        row -> row.getLong(1),
                        courseId,
                        memberIds));
    }

    Optional<Enrolment> find(long memberId, long courseId) {
        return db.one(SELECT + "where member_id = ? and course_id = ?", EnrolmentStore::read, memberId, courseId);
    }

    Optional<Enrolment> lock(long memberId, long courseId) {
        return db.one(
                SELECT + "where member_id = ? and course_id = ? for update", EnrolmentStore::read, memberId, courseId);
    }

    List<Enrolment> ofMember(long memberId, int limit) {
        return db.query(
                SELECT + "where member_id = ?" + " order by coalesce(studied_at, enrolled_at) desc, id desc limit ?",
                EnrolmentStore::read,
                memberId,
                limit);
    }

    /** Those not completed, last studied first. */
    List<Enrolment> openOf(long memberId, int limit) {
        return db.query(
                SELECT + "where member_id = ? and completed_at is null"
                        + " order by coalesce(studied_at, enrolled_at) desc, id desc limit ?",
                EnrolmentStore::read,
                memberId,
                limit);
    }

    /**
     * The courses a member takes, last studied first, and what is done of those in progress.
     *
     * @param done completed items of courses that are not complete
     */
    record Taken(List<Enrolment> enrolments, List<CompletionStore.Head> done) {}

    Taken takenBy(long memberId, int rows) {
        var enrolments = new LinkedHashMap<Long, Enrolment>();
        var done = new ArrayList<CompletionStore.Head>();
        db.query(
                """
                select e.id, e.member_id, e.course_id, e.revision_id, e.enrolled_at, e.studied_at, e.last_item_id,
                    e.completion_id, e.completed_at, c.id done_id, c.item_id done_item, c.completed_at done_at,
                    c.score_milli done_score
                from study_enrolment e left join study_completion c on c.member_id = e.member_id
                    and c.course_id = e.course_id and c.item_id <> 0 and e.completed_at is null
                where e.member_id = ? order by coalesce(e.studied_at, e.enrolled_at) desc, e.id desc limit ?
                """,
                row -> {
                    var enrolment = enrolments.get(row.getLong("id"));
                    if (enrolment == null) {
                        enrolment = read(row);
                        enrolments.put(enrolment.id(), enrolment);
                    }
                    var at = Db.instant(row, "done_at");
                    if (at != null) {
                        int score = row.getInt("done_score");
                        done.add(new CompletionStore.Head(
                                row.getLong("done_id"),
                                memberId,
                                enrolment.courseId(),
                                row.getLong("done_item"),
                                at,
                                row.wasNull() ? null : score));
                    }
                    return enrolment.id();
                },
                memberId,
                rows);
        return new Taken(List.copyOf(enrolments.values()), done);
    }

    /** Newest first, before an id. */
    List<Enrolment> ofCourse(long courseId, long before, int limit) {
        return db.query(
                SELECT + "where course_id = ? and id < ? order by id desc limit ?",
                EnrolmentStore::read,
                courseId,
                before,
                limit);
    }

    List<Count> counts(Collection<Long> courseIds) {
        return db.query("""
                select course_id, count(*), count(completed_at) from study_enrolment
                where course_id in (?) group by course_id
                """, row -> new Count(row.getLong(1), row.getLong(2), row.getLong(3)), courseIds);
    }

    void opened(long enrolmentId, long itemId, Instant at) {
        db.update("update study_enrolment set studied_at = ?, last_item_id = ? where id = ?", at, itemId, enrolmentId);
    }

    void move(long enrolmentId, long revisionId) {
        db.update("update study_enrolment set revision_id = ? where id = ?", revisionId, enrolmentId);
    }

    void complete(long enrolmentId, long completionId, Instant at) {
        db.update("""
                update study_enrolment set completion_id = ?, completed_at = ?
                where id = ? and completion_id is null
                """, completionId, at, enrolmentId);
    }

    private static Enrolment read(ResultSet row) throws SQLException {
        return new Enrolment(
                row.getLong("id"),
                row.getLong("member_id"),
                row.getLong("course_id"),
                row.getLong("revision_id"),
                Db.requireInstant(row, "enrolled_at"),
                Db.instant(row, "studied_at"),
                Db.id(row, "last_item_id"),
                Db.id(row, "completion_id"),
                Db.instant(row, "completed_at"));
    }
}
