package org.xuefen.assessment.attempt;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.assessment.attempt.AttemptViews.AttemptSummary;
import org.xuefen.assessment.quiz.QuestionKind;
import org.xuefen.catalogue.DraftAccess;
import org.xuefen.identity.Caller;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Page;
import org.xuefen.shared.Text;

@Controller("/api/v1/assessment/courses/{courseId}/items/{itemId}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"TRAINER", "ADMINISTRATOR"})
class QuizResultsController {
    private final QuizResults results;
    private final QuizAnalyses analyses;
    private final DraftAccess access;

    QuizResultsController(QuizResults results, QuizAnalyses analyses, DraftAccess access) {
        this.results = results;
        this.analyses = analyses;
        this.access = access;
    }

    /** A learner's finished attempt. */
    @Serdeable
    record LearnerAttempt(String memberId, String memberName, AttemptSummary attempt) {}

    /**
     * How learners did on the newest version. Scores in thousandths.
     *
     * @param attempts finished attempts of that version
     * @param first of them, those that were somebody's first
     */
    @Serdeable
    record QuizAnalysis(
            long attempts,
            long passed,
            long first,
            long passedFirst,
            int meanMilli,
            List<QuestionAnalysis> questions) {}

    /**
     * One question over all attempts.
     *
     * @param meanMilli thousandths of its points; those who left it out count as nothing
     * @param separationMilli how well it tells apart those who do well in the rest, −1000 to 1000
     * @param answers its options in order, or the answers typed most often
     */
    @Serdeable
    record QuestionAnalysis(
            int number,
            QuestionKind kind,
            Text stem,
            int meanMilli,
            long answered,
            @Nullable Integer separationMilli,
            Figures.Advice advice,
            List<GivenAnswer> answers) {}

    /**
     * What was answered, and how often.
     *
     * @param option its words as safe HTML; neither it nor typed for true and then false
     */
    @Serdeable
    record GivenAnswer(@Nullable Text option, @Nullable String typed, boolean right, long count) {}

    /** Finished attempts of all learners of the course, the latest first. */
    @Get("/results")
    Page<LearnerAttempt> listQuizResults(
            Caller caller,
            String courseId,
            String itemId,
            @Nullable @QueryValue String cursor,
            @QueryValue(defaultValue = "50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        long course = Ids.parse(courseId);
        access.requireTeaches(caller, course, Ids.parse(itemId));
        return results.page(course, Ids.parse(itemId), cursor, limit);
    }

    /** Which questions fail the learners. */
    @Get("/analysis")
    QuizAnalysis readQuizAnalysis(Caller caller, String courseId, String itemId) {
        long course = Ids.parse(courseId);
        access.requireTeaches(caller, course, Ids.parse(itemId));
        return analyses.of(course, Ids.parse(itemId));
    }
}
