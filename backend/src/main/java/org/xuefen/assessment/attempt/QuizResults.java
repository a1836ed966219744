package org.xuefen.assessment.attempt;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.xuefen.assessment.AssessmentRefusals;
import org.xuefen.assessment.attempt.QuizResultsController.LearnerAttempt;
import org.xuefen.assessment.attempt.QuizResultsController.QuestionAnalysis;
import org.xuefen.assessment.attempt.QuizResultsController.QuizAnalysis;
import org.xuefen.assessment.quiz.FrozenQuizzes;
import org.xuefen.organization.Member;
import org.xuefen.organization.Members;
import org.xuefen.shared.Cursor;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Page;
import org.xuefen.shared.Refusal;

/** What the course's trainer sees of the learners' attempts. */
@Singleton
class QuizResults {
    private static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");

    private final Db db;
    private final Members members;
    private final FrozenQuizzes quizzes;

    QuizResults(Db db, Members members, FrozenQuizzes quizzes) {
        this.db = db;
        this.members = members;
        this.quizzes = quizzes;
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

    QuizAnalysis analysis(long courseId, long itemId) {
        long version = db.number("select max(id) from quiz_version where item_id = ?", itemId);
        if (version == 0) {
            throw new Refusal(AssessmentRefusals.QUIZ_NOT_FOUND);
        }
        record Counts(long attempts, long passed) {}
        var counts = db.one("""
                        select count(*), coalesce(sum(passed), 0) from attempt
                        where item_id = ? and course_id = ? and quiz_version_id = ? and submitted_at is not null
                        """, row -> new Counts(row.getLong(1), row.getLong(2)), itemId, courseId, version)
                .orElse(new Counts(0, 0));
        var sums = sums(courseId, itemId, version);
        var questions = quizzes.require(version).questions();
        return new QuizAnalysis(
                counts.attempts(),
                counts.passed(),
                IntStream.range(0, questions.size())
                        .mapToObj(i -> {
                            var sum = sums.getOrDefault(i, new Sum(0, 0));
                            int mean = counts.attempts() == 0 ? 0 : (int) (sum.milli() / counts.attempts());
                            return new QuestionAnalysis(
                                    i + 1, questions.get(i).view().stem(), mean, sum.answered());
                        })
                        .toList());
    }

    private record Sum(long milli, long answered) {}

    private Map<Integer, Sum> sums(long courseId, long itemId, long version) {
        var sums = new HashMap<Integer, Sum>();
        db.query(
                """
                select r.position, sum(r.milli), count(*) from attempt a
                join attempt_answer r on r.attempt_id = a.id and r.milli is not null
                where a.item_id = ? and a.course_id = ? and a.quiz_version_id = ? and a.submitted_at is not null
                group by r.position
                """,
                row -> sums.put(row.getInt(1), new Sum(row.getLong(2), row.getLong(3))),
                itemId,
                courseId,
                version);
        return sums;
    }
}
