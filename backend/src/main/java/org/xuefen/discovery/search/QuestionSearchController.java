package org.xuefen.discovery.search;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.validation.Validated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.xuefen.catalogue.DraftAccess;
import org.xuefen.discovery.CourseQuery;
import org.xuefen.discovery.DiscoveryRefusals;
import org.xuefen.discovery.QuestionQuery;
import org.xuefen.discovery.Search;
import org.xuefen.identity.Caller;
import org.xuefen.shared.Cursor;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Refusal;
import org.xuefen.shared.web.Problems;

/** The questions of banks, for those who may read them. Nothing of it is counted as a search: it is about one's own work. */
@Validated
@Controller("/api/v1/search/questions")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"TRAINER", "REVIEWER", "ADMINISTRATOR"})
class QuestionSearchController {
    private final Search search;
    private final DraftAccess access;
    private final QuestionShowing showing;

    QuestionSearchController(Search search, DraftAccess access, QuestionShowing showing) {
        this.search = search;
        this.access = access;
        this.showing = showing;
    }

    /**
     * Finds questions in the banks of the courses the caller writes, or reviews now; without words, the newest.
     *
     * @param course only the bank of this one
     */
    @Get
    QuestionResults searchQuestions(
            HttpRequest<?> request,
            Caller caller,
            @QueryValue(defaultValue = "") @Size(max = Wording.MAX_LENGTH) String q,
            @QueryValue @Nullable @Size(max = 20) String course,
            @QueryValue @Nullable @Size(max = 600) String cursor,
            @QueryValue(defaultValue = "20") @Min(1) @Max(50) int limit) {
        var offset = Cursor.id(cursor);
        if (offset < 0 || offset > CourseQuery.MAX_OFFSET - limit) {
            throw new Refusal(DiscoveryRefusals.TOO_FAR, CourseQuery.MAX_OFFSET);
        }
        var all = access.readable(caller);
        var banks = course == null ? all : all.only(Ids.parse(course));
        var found = search.questions(new QuestionQuery(q, banks, (int) offset, limit));
        var end = (int) offset + limit;
        var next = end < found.total() && end + limit <= CourseQuery.MAX_OFFSET ? Cursor.of(end) : null;
        return new QuestionResults(
                showing.of(found.questionIds(), caller, q, Problems.locale(request)),
                next,
                found.total(),
                found.more(),
                found.lenient(),
                search.building());
    }
}
