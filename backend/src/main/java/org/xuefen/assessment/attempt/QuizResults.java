package org.xuefen.assessment.attempt;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xuefen.assessment.attempt.QuizResultsController.LearnerAttempt;
import org.xuefen.organization.Member;
import org.xuefen.organization.Members;
import org.xuefen.shared.Cursor;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Page;

/** What the course's trainer sees of the learners' attempts. */
@Singleton
class QuizResults {
    private static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");

    private final Db db;
    private final Members members;

    QuizResults(Db db, Members members) {
        this.db = db;
        this.members = members;
    }

    Page<LearnerAttempt> page(long courseId, long itemId, @Nullable String cursor, int limit) {
        var keys = Cursor.keys(cursor, 2);
        var before = keys == null ? END_OF_TIME : Cursor.instant(keys.getFirst());
        long beforeId = keys == null ? Long.MAX_VALUE : Ids.parse(keys.getLast());
        var attempts = db.query("""
                select * from attempt
                where item_id = ? and course_id = ? and submitted_at <= ? and (submitted_at < ? or id < ?)
                order by submitted_at desc, id desc limit ?
                """, AttemptTable::attempt, itemId, courseId, before, before, beforeId, limit + 1);
        var names = members
                .findAll(attempts.stream().map(Attempt::memberId).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Member::id, Member::name));
        return Page.of(attempts, limit, QuizResults::cursor)
                .map(attempt -> new LearnerAttempt(
                        Ids.text(attempt.memberId()),
                        names.getOrDefault(attempt.memberId(), ""),
                        Papers.summaries(List.of(attempt)).getFirst()));
    }

    private static String cursor(Attempt attempt) {
        var end = attempt.end();
        return Cursor.of(end == null ? attempt.startedAt() : end.at(), attempt.id());
    }
}
