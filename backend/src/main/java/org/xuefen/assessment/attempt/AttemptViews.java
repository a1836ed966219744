package org.xuefen.assessment.attempt;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.assessment.FeedbackPolicy;
import org.xuefen.assessment.grading.Mark;
import org.xuefen.assessment.quiz.QuestionView;
import org.xuefen.shared.Text;

/** What the API shows of attempts. Words are safe HTML in both languages. */
final class AttemptViews {

    private AttemptViews() {}

    /** A quiz before it is begun, with what the member has done in it. */
    @Serdeable
    record QuizCard(
            String courseId,
            String itemId,
            Text title,
            int questions,
            int passPercent,
            @Nullable Integer timeLimitSeconds,
            @Nullable Integer attemptsAllowed,
            int attemptsUsed,
            FeedbackPolicy feedback,
            boolean passed,
            @Nullable Integer bestMilli,
            @Nullable String openAttemptId,
            List<AttemptSummary> attempts) {}

    /** A finished attempt in a list. */
    @Serdeable
    record AttemptSummary(
            String id, int number, int scoreMilli, boolean passed, Attempt.EndedBy endedBy, Instant submittedAt) {}

    /**
     * The paper of a running attempt.
     *
     * @param secondsLeft by the server's clock; null without a limit
     */
    @Serdeable
    record PaperView(
            String attemptId,
            String courseId,
            String itemId,
            Text title,
            int number,
            int passPercent,
            @Nullable Integer attemptsAllowed,
            @Nullable Long secondsLeft,
            List<PaperQuestion> questions) {}

    /**
     * A question on the paper.
     *
     * @param number as shown, from 1
     */
    @Serdeable
    record PaperQuestion(int number, int points, QuestionView question, AnswerView answer) {}

    /**
     * An answer as it is stored.
     *
     * @param question its number on the paper
     * @param seq 0 when nothing was ever saved
     * @param choice places of options as shown, from 0; for true/false 0 is true
     */
    @Serdeable
    record AnswerView(
            int question,
            long seq,
            List<Integer> choice,
            @Nullable String text,
            boolean flagged) {}

    /**
     * What became of answers that were sent.
     *
     * @param newer what the server holds instead, where it had a later version
     */
    @Serdeable
    record SavedView(
            List<Integer> saved,
            List<AnswerView> newer,
            @Nullable Long secondsLeft) {}

    /**
     * How an attempt ended.
     *
     * @param attemptsLeft null when there is no limit
     * @param questions empty when the quiz shows the score alone
     */
    @Serdeable
    record ResultView(
            String attemptId,
            String courseId,
            String itemId,
            Text title,
            int number,
            int scoreMilli,
            int passPercent,
            boolean passed,
            Attempt.EndedBy endedBy,
            Instant startedAt,
            Instant submittedAt,
            @Nullable Integer attemptsAllowed,
            @Nullable Integer attemptsLeft,
            int right,
            int asked,
            boolean showsAnswers,
            List<ResultQuestion> questions) {}

    /**
     * A question with its mark.
     *
     * @param rightChoice places of the right options; null when the key is not shown
     * @param rightText an answer that is right, when it is a typed one and the key is shown
     */
    @Serdeable
    record ResultQuestion(
            int number,
            int points,
            int milli,
            Mark.Verdict verdict,
            QuestionView question,
            List<Integer> choice,
            @Nullable String text,
            List<Text> feedback,
            @Nullable List<Integer> rightChoice,
            @Nullable String rightText) {}
}
