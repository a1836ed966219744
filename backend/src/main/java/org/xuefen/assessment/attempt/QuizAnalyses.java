package org.xuefen.assessment.attempt;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.xuefen.assessment.AssessmentRefusals;
import org.xuefen.assessment.attempt.QuizResultsController.GivenAnswer;
import org.xuefen.assessment.attempt.QuizResultsController.QuestionAnalysis;
import org.xuefen.assessment.attempt.QuizResultsController.QuizAnalysis;
import org.xuefen.assessment.grading.AnswerKey;
import org.xuefen.assessment.grading.Grading;
import org.xuefen.assessment.grading.Mark;
import org.xuefen.assessment.grading.Response;
import org.xuefen.assessment.quiz.FrozenQuiz;
import org.xuefen.assessment.quiz.FrozenQuizzes;
import org.xuefen.assessment.quiz.QuestionKind;
import org.xuefen.shared.Db;
import org.xuefen.shared.Refusal;

/** Which questions fail the learners of the newest version of a quiz, and what they answer instead. */
@Singleton
class QuizAnalyses {
    private static final int TYPED_SHOWN = 5;
    /** Distinct answers looked at; a question with more is told by its most frequent ones. */
    private static final int ANSWERS = 5000;

    private final Db db;
    private final FrozenQuizzes quizzes;

    QuizAnalyses(Db db, FrozenQuizzes quizzes) {
        this.db = db;
        this.quizzes = quizzes;
    }

    private record Whole(long attempts, long passed, long first, long passedFirst, double scores, double squared) {}

    private record Sums(long answered, double marks, double squared, double products) {
        static final Sums NONE = new Sums(0, 0, 0, 0);
    }

    private record Given(String response, long count) {}

    QuizAnalysis of(long courseId, long itemId) {
        long version = db.number("select coalesce(max(id), 0) from quiz_version where item_id = ?", itemId);
        if (version == 0) {
            throw new Refusal(AssessmentRefusals.QUIZ_NOT_FOUND);
        }
        var quiz = quizzes.require(version);
        var whole = whole(courseId, itemId, version);
        var sums = sums(courseId, itemId, version);
        var given = given(courseId, itemId, version);
        return new QuizAnalysis(
                whole.attempts(),
                whole.passed(),
                whole.first(),
                whole.passedFirst(),
                whole.attempts() == 0 ? 0 : (int) Math.round(whole.scores() / whole.attempts()),
                IntStream.range(0, quiz.questions().size())
                        .mapToObj(at -> question(
                                quiz, at, whole, sums.getOrDefault(at, Sums.NONE), given.getOrDefault(at, List.of())))
                        .toList());
    }

    private Whole whole(long courseId, long itemId, long version) {
        return db.one(
                        """
                        select count(*), coalesce(sum(passed), 0), coalesce(sum(number = 1), 0),
                            coalesce(sum(number = 1 and passed), 0), coalesce(sum(score_milli), 0),
                            coalesce(sum(score_milli * score_milli), 0)
                        from attempt
                        where item_id = ? and course_id = ? and quiz_version_id = ? and submitted_at is not null
                        """,
                        row -> new Whole(
                                row.getLong(1),
                                row.getLong(2),
                                row.getLong(3),
                                row.getLong(4),
                                row.getDouble(5),
                                row.getDouble(6)),
                        itemId,
                        courseId,
                        version)
                .orElseThrow();
    }

    private Map<Integer, Sums> sums(long courseId, long itemId, long version) {
        var sums = new HashMap<Integer, Sums>();
        db.query(
                """
                select r.position, sum(r.response <> ''), sum(r.milli), sum(r.milli * r.milli),
                    sum(r.milli * a.score_milli)
                from attempt a join attempt_answer r on r.attempt_id = a.id and r.milli is not null
                where a.item_id = ? and a.course_id = ? and a.quiz_version_id = ? and a.submitted_at is not null
                group by r.position
                """,
                row -> sums.put(
                        row.getInt(1), new Sums(row.getLong(2), row.getDouble(3), row.getDouble(4), row.getDouble(5))),
                itemId,
                courseId,
                version);
        return sums;
    }

    private Map<Integer, List<Given>> given(long courseId, long itemId, long version) {
        var given = new HashMap<Integer, List<Given>>();
        db.query(
                """
                select r.position, r.response, count(*) as n
                from attempt a join attempt_answer r on r.attempt_id = a.id and r.response <> ''
                where a.item_id = ? and a.course_id = ? and a.quiz_version_id = ? and a.submitted_at is not null
                group by r.position, r.response order by n desc, r.response limit ?
                """,
                row -> given.computeIfAbsent(row.getInt(1), _ -> new ArrayList<>())
                        .add(new Given(row.getString(2), row.getLong(3))),
                itemId,
                courseId,
                version,
                ANSWERS);
        return given;
    }

    private static QuestionAnalysis question(FrozenQuiz quiz, int at, Whole whole, Sums sums, List<Given> given) {
        var part = quiz.questions().get(at);
        var figures = new Figures(
                whole.attempts(),
                sums.marks(),
                sums.squared(),
                whole.scores(),
                whole.squared(),
                sums.products(),
                (double) part.points() / quiz.points());
        var separation = figures.separation();
        return new QuestionAnalysis(
                at + 1,
                part.view().kind(),
                part.view().stem(),
                figures.meanMilli(),
                sums.answered(),
                separation == null ? null : (int) Math.round(separation * Mark.FULL),
                figures.advice(),
                answers(part, given));
    }

    /** Every option with how many chose it, or the answers typed most often. */
    private static List<GivenAnswer> answers(FrozenQuiz.Part part, List<Given> given) {
        var kind = part.view().kind();
        if (kind == QuestionKind.SHORT || kind == QuestionKind.NUMERICAL) {
            return given.stream()
                    .filter(each -> ResponseText.read(each.response()) instanceof Response.Typed)
                    .limit(TYPED_SHOWN)
                    .map(each -> typed(part, each))
                    .toList();
        }
        int options =
                kind == QuestionKind.TRUE_FALSE ? 2 : part.view().options().size();
        var counts = new long[options];
        for (var each : given) {
            if (ResponseText.read(each.response()) instanceof Response.Chosen(var chosen)) {
                chosen.stream().filter(option -> option < options).forEach(option -> counts[option] += each.count());
            }
        }
        var right = AnswerKey.right(part.question()) instanceof Response.Chosen(var key) ? key : List.<Integer>of();
        return IntStream.range(0, options)
                .mapToObj(option -> new GivenAnswer(
                        kind == QuestionKind.TRUE_FALSE
                                ? null
                                : part.view().options().get(option),
                        null,
                        right.contains(option),
                        counts[option]))
                .toList();
    }

    private static GivenAnswer typed(FrozenQuiz.Part part, Given each) {
        var response = ResponseText.read(each.response());
        var text = response instanceof Response.Typed(var words) ? words : "";
        return new GivenAnswer(
                null, text, Grading.grade(part.question(), response).milli() >= Mark.FULL, each.count());
    }
}
