package org.xuefen.assessment.attempt;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xuefen.assessment.attempt.AttemptViews.PaperView;
import org.xuefen.assessment.attempt.AttemptViews.QuizCard;
import org.xuefen.assessment.attempt.AttemptViews.ResultView;
import org.xuefen.assessment.attempt.AttemptViews.SavedView;
import org.xuefen.assessment.grading.Response;
import org.xuefen.assessment.question.Question;
import org.xuefen.identity.Caller;
import org.xuefen.shared.Ids;

@Controller("/api/v1/assessment")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class AttemptController {
    private final TakingQuizzes taking;

    AttemptController(TakingQuizzes taking) {
        this.taking = taking;
    }

    /** Changed answers, a few at a time. */
    @Serdeable
    record Answers(@NotNull @Size(min = 1, max = 200) List<@NotNull @Valid AnswerChange> answers) {}

    /**
     * A change to one answer.
     *
     * @param question its number on the paper, from 1
     * @param seq larger than that of the change before it; the same again for a retry
     * @param choice places of options as shown, from 0; for true/false 0 is true
     */
    @Serdeable
    record AnswerChange(
            @Min(1) int question,
            @Min(1) @Max(9_007_199_254_740_991L) long seq,
            @Size(max = Question.MAX_OPTIONS) List<@NotNull Integer> choice,
            @Nullable @Size(max = Response.Typed.MAX) String text,
            boolean flagged) {
        AnswerChange {
            choice = Objects.requireNonNullElse(choice, List.of());
        }
    }

    /** A quiz before it is begun: its rules and one's own attempts. */
    @Get("/courses/{courseId}/items/{itemId}")
    QuizCard readQuiz(Caller caller, String courseId, String itemId) {
        return taking.card(caller.memberId(), Ids.parse(courseId), Ids.parse(itemId));
    }

    /** Begins an attempt, or goes on with the one that is running. */
    @Post("/courses/{courseId}/items/{itemId}/attempts")
    PaperView startAttempt(Caller caller, String courseId, String itemId) {
        return taking.start(caller.memberId(), Ids.parse(courseId), Ids.parse(itemId));
    }

    /** The paper of a running attempt, with what has been answered so far. */
    @Get("/attempts/{attemptId}")
    PaperView readAttempt(Caller caller, String attemptId) {
        return taking.paper(caller.memberId(), Ids.parse(attemptId));
    }

    /** Saves answers and flags. What is acknowledged here is never lost; sending it again changes nothing. */
    @Put("/attempts/{attemptId}/answers")
    SavedView saveAnswers(Caller caller, String attemptId, @Body @Valid Answers answers) {
        return taking.save(caller.memberId(), Ids.parse(attemptId), answers.answers());
    }

    /** Hands in. Doing so again gives the same result. */
    @Post("/attempts/{attemptId}/submit")
    ResultView submitAttempt(Caller caller, String attemptId) {
        return taking.submit(caller.memberId(), Ids.parse(attemptId));
    }

    /** The result of an attempt that was handed in. */
    @Get("/attempts/{attemptId}/result")
    ResultView readAttemptResult(Caller caller, String attemptId) {
        return taking.result(caller.memberId(), Ids.parse(attemptId));
    }
}
