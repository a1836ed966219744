package org.xuefen.assessment.attempt;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.xuefen.assessment.AssessmentRefusals;
import org.xuefen.assessment.FeedbackPolicy;
import org.xuefen.assessment.attempt.AttemptViews.ResultQuestion;
import org.xuefen.assessment.attempt.AttemptViews.ResultView;
import org.xuefen.assessment.grading.AnswerKey;
import org.xuefen.assessment.grading.Grading;
import org.xuefen.assessment.grading.Mark.Verdict;
import org.xuefen.assessment.grading.Response;
import org.xuefen.assessment.quiz.QuestionView;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Refusal;

/** Results as the quiz's feedback policy lets learners see them. */
@Singleton
class Results {
    private final AttemptTable table;
    private final Terms terms;

    Results(AttemptTable table, Terms terms) {
        this.table = table;
        this.terms = terms;
    }

    /** @throws Refusal {@code assessment.attempt-open} */
    ResultView of(Attempt attempt) {
        var end = attempt.end();
        if (end == null) {
            throw new Refusal(AssessmentRefusals.ATTEMPT_OPEN);
        }
        var quiz = terms.quiz(attempt);
        var policy = quiz.settings().feedback();
        var allowed = quiz.settings().attemptsAllowed();
        Integer left =
                allowed == null ? null : Math.max(0, allowed - table.count(attempt.memberId(), attempt.itemId()));
        boolean done = end.passed() || (left != null && left == 0);
        boolean key = policy == FeedbackPolicy.FULL || (policy == FeedbackPolicy.WHEN_DONE && done);
        var questions = questions(attempt, key);
        long right =
                questions.stream().filter(q -> q.verdict() == Verdict.RIGHT).count();
        return new ResultView(
                Ids.text(attempt.id()),
                Ids.text(attempt.courseId()),
                Ids.text(attempt.itemId()),
                terms.item(attempt).title(),
                attempt.number(),
                end.scoreMilli(),
                attempt.passPercent(),
                end.passed(),
                end.by(),
                attempt.startedAt(),
                end.at(),
                allowed,
                left,
                (int) right,
                questions.size(),
                key,
                policy == FeedbackPolicy.SCORE ? List.of() : questions);
    }

    private List<ResultQuestion> questions(Attempt attempt, boolean key) {
        var paper = new Paper(terms.quiz(attempt), attempt.seed());
        var answers = Papers.byPosition(table.answers(attempt.id()));
        return IntStream.rangeClosed(1, paper.size())
                .mapToObj(number -> question(paper, number, answers.get(paper.position(number)), key))
                .toList();
    }

    private static ResultQuestion question(Paper paper, int number, @Nullable Answer answer, boolean key) {
        int position = paper.position(number);
        var part = paper.part(position);
        var response = answer == null ? new Response.Nothing() : answer.response();
        var mark = Grading.grade(part.question(), response);
        var right = AnswerKey.right(part.question());
        return new ResultQuestion(
                number,
                part.points(),
                mark.milli(),
                mark.verdict(),
                paper.view(position),
                paper.shown(position, response),
                Papers.text(response),
                mark.feedback().stream().map(QuestionView::html).toList(),
                key && right instanceof Response.Chosen ? paper.shown(position, right) : null,
                key ? Papers.text(right) : null);
    }
}
