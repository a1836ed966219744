package org.xuefen.assessment.attempt;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xuefen.shared.Db;

/** Attempts and their answers. */
@Singleton
class AttemptTable {
    private final Db db;

    AttemptTable(Db db) {
        this.db = db;
    }

    Optional<Attempt> find(long id, long memberId) {
        return db.one("select * from attempt where id = ? and member_id = ?", AttemptTable::attempt, id, memberId);
    }

    /** Nobody saves into or ends the attempt until this transaction does. */
    Optional<Attempt> lock(long id, long memberId) {
        return db.one(
                "select * from attempt where id = ? and member_id = ? for update", AttemptTable::attempt, id, memberId);
    }

    Optional<Attempt> open(long memberId, long itemId) {
        return db.one(
                "select * from attempt where member_id = ? and item_id = ? and open_slot = 1",
                AttemptTable::attempt,
                memberId,
                itemId);
    }

    /** Newest first. */
    List<Attempt> all(long memberId, long itemId) {
        return db.query(
                "select * from attempt where member_id = ? and item_id = ? order by number desc limit 200",
                AttemptTable::attempt,
                memberId,
                itemId);
    }

    int count(long memberId, long itemId) {
        return (int) db.number("select count(*) from attempt where member_id = ? and item_id = ?", memberId, itemId);
    }

    /** Attempts whose time is over, oldest first. */
    List<Attempt> over(Instant before, int limit) {
        return db.query(
                "select * from attempt where open_slot = 1 and deadline_at < ? order by deadline_at limit ?",
                AttemptTable::attempt,
                before,
                limit);
    }

    /** @return false when the member has an open attempt of the item already */
    boolean begin(Attempt attempt) {
        return db.update(
                        """
                        insert ignore into attempt (id, member_id, course_id, revision_id, item_id, quiz_version_id,
                            number, seed, pass_percent, open_slot, started_at, deadline_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?)
                        """,
                        attempt.id(),
                        attempt.memberId(),
                        attempt.courseId(),
                        attempt.revisionId(),
                        attempt.itemId(),
                        attempt.quizId(),
                        attempt.number(),
                        attempt.seed(),
                        attempt.passPercent(),
                        attempt.startedAt(),
                        attempt.deadline())
                == 1;
    }

    List<Answer> answers(long attemptId) {
        return db.query("select * from attempt_answer where attempt_id = ?", AttemptTable::answer, attemptId);
    }

    List<Answer> answers(long attemptId, Collection<Integer> positions) {
        return db.query(
                "select * from attempt_answer where attempt_id = ? and position in (?)",
                AttemptTable::answer,
                attemptId,
                positions);
    }

    void save(long attemptId, List<Answer> answers, Instant now) {
        var rows = new ArrayList<@Nullable Object[]>();
        for (var answer : answers) {
            rows.add(new Object[] {
                attemptId, answer.position(), answer.seq(), ResponseText.write(answer.response()), answer.flagged(), now
            });
        }
        db.batch("""
                insert into attempt_answer (attempt_id, position, seq, response, flagged, saved_at)
                values (?, ?, ?, ?, ?, ?)
                on duplicate key update seq = values(seq), response = values(response), flagged = values(flagged),
                    saved_at = values(saved_at)
                """, rows);
    }

    void end(Attempt attempt, Attempt.End end, Map<Integer, Integer> milliByPosition) {
        var rows = new ArrayList<@Nullable Object[]>();
        milliByPosition.forEach((position, milli) -> rows.add(new Object[] {milli, attempt.id(), position}));
        db.batch("update attempt_answer set milli = ? where attempt_id = ? and position = ?", rows);
        db.update("""
                update attempt set open_slot = null, submitted_at = ?, ended_by = ?, score_milli = ?, passed = ?
                where id = ? and open_slot = 1
                """, end.at(), end.by(), end.scoreMilli(), end.passed(), attempt.id());
    }

    static Attempt attempt(ResultSet row) throws SQLException {
        var submitted = Db.instant(row, "submitted_at");
        var end = submitted == null
                ? null
                : new Attempt.End(
                        submitted,
                        Attempt.EndedBy.valueOf(Objects.requireNonNull(row.getString("ended_by"))),
                        row.getInt("score_milli"),
                        row.getBoolean("passed"));
        return new Attempt(
                row.getLong("id"),
                row.getLong("member_id"),
                row.getLong("course_id"),
                row.getLong("revision_id"),
                row.getLong("item_id"),
                row.getLong("quiz_version_id"),
                row.getInt("number"),
                row.getLong("seed"),
                row.getInt("pass_percent"),
                Db.requireInstant(row, "started_at"),
                Db.instant(row, "deadline_at"),
                end);
    }

    private static Answer answer(ResultSet row) throws SQLException {
        return new Answer(
                row.getInt("position"),
                row.getLong("seq"),
                ResponseText.read(row.getString("response")),
                row.getBoolean("flagged"));
    }
}
