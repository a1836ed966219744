package org.xuefen.assessment.attempt;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xuefen.assessment.AssessmentRefusals;
import org.xuefen.assessment.grading.Grading;
import org.xuefen.assessment.grading.Response;
import org.xuefen.assessment.grading.Score;
import org.xuefen.shared.Refusal;
import org.xuefen.study.Completions;
import org.xuefen.study.ItemOutcome;

/** Ends attempts: grades what was saved, keeps the marks, and tells study, all in one transaction. */
@Singleton
class Finishing {
    private final AttemptTable table;
    private final Terms terms;
    private final Completions completions;
    private final Clock clock;

    Finishing(AttemptTable table, Terms terms, Completions completions, Clock clock) {
        this.table = table;
        this.terms = terms;
        this.completions = completions;
        this.clock = clock;
    }

    /** @return the attempt, ended now or before: ending twice changes nothing */
    @Transactional
    public Attempt finish(long attemptId, long memberId) {
        var attempt =
                table.lock(attemptId, memberId).orElseThrow(() -> new Refusal(AssessmentRefusals.ATTEMPT_NOT_FOUND));
        return attempt.isOpen() ? grade(attempt) : attempt;
    }

    private Attempt grade(Attempt attempt) {
        var quiz = terms.quiz(attempt);
        var responses =
                table.answers(attempt.id()).stream().collect(Collectors.toMap(Answer::position, Function.identity()));
        var parts = new ArrayList<Score.Part>();
        var marks = new LinkedHashMap<Integer, Integer>();
        for (int position = 0; position < quiz.questions().size(); position++) {
            var part = quiz.questions().get(position);
            var answer = responses.get(position);
            int milli = answer == null
                    ? 0
                    : Grading.grade(part.question(), answer.response()).milli();
            if (answer != null && !(answer.response() instanceof Response.Nothing)) {
                marks.put(position, milli);
            }
            parts.add(new Score.Part(part.points(), milli));
        }
        var score = Score.of(parts);
        var now = clock.instant();
        var deadline = attempt.deadline();
        boolean inTime = deadline == null || !now.isAfter(deadline.plus(Attempt.GRACE));
        var end = new Attempt.End(
                inTime || deadline == null ? now : deadline,
                inTime ? Attempt.EndedBy.MEMBER : Attempt.EndedBy.TIME,
                score.milli(),
                score.passes(attempt.passPercent()));
        table.end(attempt, end, marks);
        completions.report(new ItemOutcome(
                attempt.memberId(),
                attempt.courseId(),
                attempt.itemId(),
                end.passed(),
                end.scoreMilli(),
                attempt.id(),
                now));
        return new Attempt(
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
                deadline,
                end);
    }
}
