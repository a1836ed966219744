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
    private final DraftAccess access;

    QuizResultsController(QuizResults results, DraftAccess access) {
        this.results = results;
        this.access = access;
    }

    /** A learner's finished attempt. */
    @Serdeable
    record LearnerAttempt(String memberId, String memberName, AttemptSummary attempt) {}

    /**
     * How learners did on the questions of the newest version.
     *
     * @param attempts finished attempts of that version
     */
    @Serdeable
    record QuizAnalysis(long attempts, long passed, List<QuestionAnalysis> questions) {}

    /**
     * One question over all attempts.
     *
     * @param meanMilli thousandths of its points; those who left it out count as nothing
     */
    @Serdeable
    record QuestionAnalysis(int number, Text stem, int meanMilli, long answered) {}

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
        return results.analysis(course, Ids.parse(itemId));
    }
}
