package org.xuefen.credit.award;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xuefen.shared.Db;
import org.xuefen.study.CourseCompleted;

@Singleton
class DueStore {
    private final Db db;

    DueStore(Db db) {
        this.db = db;
    }

    /**
     * Holds the row until the transaction ends.
     *
     * @return how often it has failed; empty when the award has been written meanwhile
     */
    Optional<Integer> lock(long completionId) {
        return db.one(
                "select attempts from credit_award_due where completion_id = ? for update",
                row -> row.getInt(1),
                completionId);
    }

    List<Long> due(Instant now, int limit) {
        return db.query(
                "select completion_id from credit_award_due where due_at <= ? order by due_at limit ?",
                row -> row.getLong(1),
                now,
                limit);
    }

    void delete(long completionId) {
        db.update("delete from credit_award_due where completion_id = ?", completionId);
    }

    void failed(long completionId, AwardFault fault, Instant dueAt) {
        db.update(
                "update credit_award_due set attempts = attempts + 1, fault = ?, due_at = ? where completion_id = ?",
                fault,
                dueAt,
                completionId);
    }

    /** Notes what is owed from now on: it has failed for the first time. */
    void owe(CourseCompleted completion, AwardFault fault, Instant dueAt) {
        db.update(
                """
                insert into credit_award_due
                    (completion_id, member_id, course_id, revision_id, occurred_at, counted_media_millis,
                     estimated_millis, attempts, fault, due_at)
                values (?, ?, ?, ?, ?, ?, ?, 1, ?, ?)
                on duplicate key update attempts = attempts + 1, fault = values(fault), due_at = values(due_at)
                """,
                completion.completionId(),
                completion.memberId(),
                completion.courseId(),
                completion.revisionId(),
                completion.at(),
                completion.countedMediaMillis(),
                completion.estimatedMillis(),
                fault,
                dueAt);
    }
}
