package org.xuefen.credit.award;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
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

    /** Holds the row until the transaction ends. Empty when there is one already, which may be another's. */
    Optional<Due> insert(CourseCompleted completed) {
        int fresh = db.update(
                """
                insert into credit_award_due
                    (completion_id, member_id, course_id, revision_id, occurred_at, counted_media_millis,
                     estimated_millis, attempts, due_at)
                values (?, ?, ?, ?, ?, ?, ?, 0, ?)
                on duplicate key update completion_id = values(completion_id)
                """,
                completed.completionId(),
                completed.memberId(),
                completed.courseId(),
                completed.revisionId(),
                completed.at(),
                completed.countedMediaMillis(),
                completed.estimatedMillis(),
                completed.at());
        return fresh == 0
                ? Optional.empty()
                : Optional.of(new Due(
                        completed.completionId(),
                        completed.memberId(),
                        completed.courseId(),
                        completed.revisionId(),
                        completed.at(),
                        completed.countedMediaMillis(),
                        completed.estimatedMillis(),
                        0,
                        completed.at()));
    }

    /** Holds the row until the transaction ends. Empty when the award has been written meanwhile. */
    Optional<Due> lock(long completionId) {
        return db.one(
                "select * from credit_award_due where completion_id = ? for update", DueStore::read, completionId);
    }

    List<Long> due(Instant now, int limit) {
        return db.query(
                "select completion_id from credit_award_due where due_at <= ? and attempts > 0 order by due_at limit ?",
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
                fault.name(),
                dueAt,
                completionId);
    }

    static Due read(ResultSet row) throws SQLException {
        return new Due(
                row.getLong("completion_id"),
                row.getLong("member_id"),
                row.getLong("course_id"),
                row.getLong("revision_id"),
                Db.requireInstant(row, "occurred_at"),
                row.getLong("counted_media_millis"),
                row.getLong("estimated_millis"),
                row.getInt("attempts"),
                Db.requireInstant(row, "due_at"));
    }
}
