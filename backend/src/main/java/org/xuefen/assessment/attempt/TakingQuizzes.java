package org.xuefen.assessment.attempt;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.xuefen.assessment.AssessmentRefusals;
import org.xuefen.assessment.Attempts;
import org.xuefen.assessment.attempt.AttemptViews.PaperView;
import org.xuefen.assessment.attempt.AttemptViews.QuizCard;
import org.xuefen.assessment.attempt.AttemptViews.ResultView;
import org.xuefen.assessment.attempt.AttemptViews.SavedView;
import org.xuefen.assessment.grading.AnswerKey;
import org.xuefen.shared.Refusal;

/** What a learner can do with a quiz. */
@Singleton
class TakingQuizzes implements Attempts {
    private final AttemptTable table;
    private final Sitting sitting;
    private final Finishing finishing;
    private final Papers papers;
    private final Results results;
    private final Terms terms;
    private final Clock clock;

    TakingQuizzes(
            AttemptTable table,
            Sitting sitting,
            Finishing finishing,
            Papers papers,
            Results results,
            Terms terms,
            Clock clock) {
        this.table = table;
        this.sitting = sitting;
        this.finishing = finishing;
        this.papers = papers;
        this.results = results;
        this.terms = terms;
        this.clock = clock;
    }

    QuizCard card(long memberId, long courseId, long itemId) {
        return papers.card(memberId, courseId, itemId);
    }

    PaperView start(long memberId, long courseId, long itemId) {
        return papers.paper(sitting.start(memberId, courseId, itemId));
    }

    PaperView paper(long memberId, long attemptId) {
        var attempt = require(memberId, attemptId);
        if (!attempt.isOpen()) {
            throw new Refusal(AssessmentRefusals.ATTEMPT_CLOSED);
        }
        if (attempt.isOver(clock.instant())) {
            finishing.finish(attemptId, memberId);
            throw new Refusal(AssessmentRefusals.TIME_IS_UP);
        }
        return papers.paper(attempt);
    }

    /** The refusal for being late comes after the transaction that hands in, so that it does not undo it. */
    SavedView save(long memberId, long attemptId, List<AttemptController.AnswerChange> changes) {
        var attempt = require(memberId, attemptId);
        var paper = papers.of(attempt);
        var answers = changes.stream().map(c -> answer(paper, c)).toList();
        var saved = sitting.save(attempt, answers);
        if (saved.isLate()) {
            finishing.finish(attemptId, memberId);
            throw new Refusal(AssessmentRefusals.TIME_IS_UP);
        }
        var newer = saved.newer().stream()
                .map(a -> Papers.answer(paper, paper.number(a.position()), a))
                .toList();
        return new SavedView(
                changes.stream()
                        .map(AttemptController.AnswerChange::question)
                        .distinct()
                        .toList(),
                newer,
                saved.attempt().secondsLeft(clock.instant()));
    }

    private static Answer answer(Paper paper, AttemptController.AnswerChange change) {
        int position = paper.position(change.question());
        var response = paper.response(position, change.choice(), change.text());
        return new Answer(position, change.seq(), response, change.flagged());
    }

    ResultView submit(long memberId, long attemptId) {
        return results.of(finishing.finish(attemptId, memberId));
    }

    ResultView result(long memberId, long attemptId) {
        var attempt = require(memberId, attemptId);
        boolean over = attempt.isOpen() && attempt.isOver(clock.instant());
        return results.of(over ? finishing.finish(attemptId, memberId) : attempt);
    }

    private Attempt require(long memberId, long attemptId) {
        return table.find(attemptId, memberId).orElseThrow(() -> new Refusal(AssessmentRefusals.ATTEMPT_NOT_FOUND));
    }

    @Override
    @Transactional
    public Outcome take(long memberId, long courseId, long itemId, IntPredicate knows) {
        var attempt = sitting.start(memberId, courseId, itemId);
        var questions = terms.quiz(attempt).questions();
        var answers = IntStream.range(0, questions.size())
                .mapToObj(i -> new Answer(
                        i,
                        1,
                        knows.test(i)
                                ? AnswerKey.right(questions.get(i).question())
                                : AnswerKey.wrong(questions.get(i).question()),
                        false))
                .toList();
        sitting.save(attempt, answers);
        return outcome(finishing.finish(attempt.id(), memberId));
    }

    @Override
    public List<Outcome> finished(long memberId, long itemId) {
        return table.all(memberId, itemId).stream()
                .filter(a -> !a.isOpen())
                .map(TakingQuizzes::outcome)
                .toList();
    }

    private static Outcome outcome(Attempt attempt) {
        var end = Objects.requireNonNull(attempt.end());
        return new Outcome(attempt.id(), attempt.number(), end.scoreMilli(), end.passed());
    }
}
