package org.xuefen.assessment.attempt;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.xuefen.assessment.attempt.AttemptViews.AnswerView;
import org.xuefen.assessment.attempt.AttemptViews.AttemptSummary;
import org.xuefen.assessment.attempt.AttemptViews.PaperQuestion;
import org.xuefen.assessment.attempt.AttemptViews.PaperView;
import org.xuefen.assessment.attempt.AttemptViews.QuizCard;
import org.xuefen.assessment.grading.Response;
import org.xuefen.shared.Ids;

/** Draws quizzes and papers for learners. Never touches a key. */
@Singleton
class Papers {
    private final AttemptTable table;
    private final Terms terms;
    private final Clock clock;

    Papers(AttemptTable table, Terms terms, Clock clock) {
        this.table = table;
        this.terms = terms;
        this.clock = clock;
    }

    QuizCard card(long memberId, long courseId, long itemId) {
        var of = terms.require(memberId, courseId, itemId);
        var attempts = table.all(memberId, itemId);
        var ended = summaries(attempts);
        var settings = of.quiz().settings();
        var now = clock.instant();
        return new QuizCard(
                Ids.text(courseId),
                Ids.text(itemId),
                of.item().title(),
                of.quiz().questions().size(),
                of.item().threshold(),
                settings.timeLimitSeconds(),
                settings.attemptsAllowed(),
                attempts.size(),
                settings.feedback(),
                ended.stream().anyMatch(AttemptSummary::passed),
                ended.stream()
                        .map(AttemptSummary::scoreMilli)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                attempts.stream()
                        .filter(a -> a.isOpen() && !a.isOver(now))
                        .map(a -> Ids.text(a.id()))
                        .findFirst()
                        .orElse(null),
                ended);
    }

    static List<AttemptSummary> summaries(List<Attempt> attempts) {
        var ended = new ArrayList<AttemptSummary>();
        for (var attempt : attempts) {
            var end = attempt.end();
            if (end != null) {
                ended.add(new AttemptSummary(
                        Ids.text(attempt.id()), attempt.number(), end.scoreMilli(), end.passed(), end.by(), end.at()));
            }
        }
        return ended;
    }

    PaperView paper(Attempt attempt) {
        var quiz = terms.quiz(attempt);
        var paper = new Paper(quiz, attempt.seed());
        var answers = byPosition(table.answers(attempt.id()));
        var questions = IntStream.rangeClosed(1, paper.size())
                .mapToObj(number -> {
                    int position = paper.position(number);
                    return new PaperQuestion(
                            number,
                            paper.part(position).points(),
                            paper.view(position),
                            answer(paper, number, answers.get(position)));
                })
                .toList();
        return new PaperView(
                Ids.text(attempt.id()),
                Ids.text(attempt.courseId()),
                Ids.text(attempt.itemId()),
                terms.item(attempt).title(),
                attempt.number(),
                attempt.passPercent(),
                quiz.settings().attemptsAllowed(),
                attempt.secondsLeft(clock.instant()),
                questions);
    }

    Paper of(Attempt attempt) {
        return new Paper(terms.quiz(attempt), attempt.seed());
    }

    static Map<Integer, Answer> byPosition(List<Answer> answers) {
        return answers.stream().collect(Collectors.toMap(Answer::position, Function.identity()));
    }

    static AnswerView answer(Paper paper, int number, @Nullable Answer answer) {
        if (answer == null) {
            return new AnswerView(number, 0, List.of(), null, false);
        }
        return new AnswerView(
                number,
                answer.seq(),
                paper.shown(answer.position(), answer.response()),
                text(answer.response()),
                answer.flagged());
    }

    static @Nullable String text(Response response) {
        return response instanceof Response.Typed(var typed) ? typed : null;
    }
}
