package org.xuefen.study.progress;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xuefen.shared.Db;

/** Rows of {@code study_completion}: inserted, never changed. */
@Singleton
class CompletionStore {
    /** What a row's item is when it is the course that was completed. */
    static final long COURSE = 0;

    /**
     * @param itemId {@link #COURSE} for the course
     * @param evidence JSON
     * @param sha256 of the evidence, hexadecimal
     */
    record Frozen(
            long id,
            long memberId,
            long courseId,
            long itemId,
            long revisionId,
            Instant completedAt,
            long countedMillis,
            @Nullable Integer scoreMilli,
            String evidence,
            String sha256) {}

    /** A completion without its evidence. */
    record Head(
            long id,
            long memberId,
            long courseId,
            long itemId,
            Instant completedAt,
            @Nullable Integer scoreMilli) {}

    /** A member's completed items of a course, counted over one revision. */
    record Done(long memberId, long itemId) {}

    private final Db db;

    CompletionStore(Db db) {
        this.db = db;
    }

    void insert(Frozen row) {
        db.update(
                """
                insert into study_completion (id, member_id, course_id, item_id, revision_id, completed_at, counted_ms,
                    score_milli, evidence, evidence_sha256)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                row.id(),
                row.memberId(),
                row.courseId(),
                row.itemId(),
                row.revisionId(),
                row.completedAt(),
                row.countedMillis(),
                row.scoreMilli(),
                row.evidence(),
                row.sha256());
    }

    Optional<Frozen> find(long id) {
        return frozen("id = ?", id).stream().findFirst();
    }

    /**
     * All of a member's completions of a course as they are now, not as the transaction's snapshot has them: two items that
     * complete at the same moment must see each other, or nobody completes the course.
     */
    List<Frozen> lockOfCourse(long memberId, long courseId) {
        return frozen("member_id = ? and course_id = ? order by id for update", memberId, courseId);
    }

    List<Frozen> ofCourse(long memberId, long courseId) {
        return frozen("member_id = ? and course_id = ? order by id", memberId, courseId);
    }

    List<Head> heads(long memberId, Collection<Long> courseIds) {
        return db.query(
                """
                select id, member_id, course_id, item_id, completed_at, score_milli from study_completion
                where member_id = ? and course_id in (?)
                """,
                row -> new Head(
                        row.getLong("id"),
                        row.getLong("member_id"),
                        row.getLong("course_id"),
                        row.getLong("item_id"),
                        Db.requireInstant(row, "completed_at"),
                        score(row)),
                memberId,
                courseIds);
    }

    List<Done> doneItems(long courseId, Collection<Long> memberIds) {
        return db.query("""
                select member_id, item_id from study_completion
                where member_id in (?) and course_id = ? and item_id <> 0
                """, row -> new Done(row.getLong(1), row.getLong(2)), memberIds, courseId);
    }

    private List<Frozen> frozen(String where, Object... arguments) {
        return db.query(
                """
                select id, member_id, course_id, item_id, revision_id, completed_at, counted_ms, score_milli, evidence,
                    evidence_sha256
                from study_completion where
                """ + where,
                row -> new Frozen(
                        row.getLong("id"),
                        row.getLong("member_id"),
                        row.getLong("course_id"),
                        row.getLong("item_id"),
                        row.getLong("revision_id"),
                        Db.requireInstant(row, "completed_at"),
                        row.getLong("counted_ms"),
                        score(row),
                        row.getString("evidence"),
                        row.getString("evidence_sha256")),
                arguments);
    }

    private static @Nullable Integer score(ResultSet row) throws SQLException {
        int score = row.getInt("score_milli");
        return row.wasNull() ? null : score;
    }
}
