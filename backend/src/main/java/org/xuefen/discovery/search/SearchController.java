package org.xuefen.discovery.search;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.xuefen.discovery.CourseQuery;
import org.xuefen.discovery.DiscoveryRefusals;
import org.xuefen.discovery.Search;
import org.xuefen.discovery.SearchLog;
import org.xuefen.identity.Caller;
import org.xuefen.shared.Cursor;
import org.xuefen.shared.Refusal;
import org.xuefen.shared.web.Problems;

@Controller("/api/v1/search")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class SearchController {
    private final Search search;
    private final Results results;
    private final SearchLog log;

    SearchController(Search search, Results results, SearchLog log) {
        this.search = search;
        this.results = results;
        this.log = log;
    }

    /**
     * Finds published courses by words in Chinese or English, best first; without words, the newest.
     *
     * @param q as typed; anything is allowed
     * @param channel code of a channel
     * @param category code of a credit category
     * @param industry GB/T 4754 code of any level; finds what lies beneath it, too
     * @param language zh or en
     * @param here only what is studied here and earns credits
     */
    @Get("/courses{?q,channel,category,industry,language,here,cursor,limit}")
    CourseResults searchCourses(
            HttpRequest<?> request,
            Caller caller,
            @QueryValue(defaultValue = "") @Size(max = Wording.MAX_LENGTH) String q,
            @QueryValue @Nullable @Size(max = 40) String channel,
            @QueryValue @Nullable @Size(max = 40) String category,
            @QueryValue @Nullable @Pattern(regexp = "[A-T][0-9]{0,4}") String industry,
            @QueryValue @Nullable @Pattern(regexp = "zh|en") String language,
            @QueryValue(defaultValue = "false") boolean here,
            @QueryValue @Nullable @Size(max = 600) String cursor,
            @QueryValue(defaultValue = "20") @Min(1) @Max(50) int limit) {
        var offset = Cursor.id(cursor);
        if (offset < 0 || offset > CourseQuery.MAX_OFFSET - limit) {
            throw new Refusal(DiscoveryRefusals.TOO_FAR, CourseQuery.MAX_OFFSET);
        }
        var query = new CourseQuery(q, channel, category, industry, language, here, (int) offset, limit);
        var found = search.courses(query);
        boolean narrowed = channel != null || category != null || industry != null || language != null || here;
        if (offset == 0 && !narrowed && !search.building()) {
            log.asked(caller.memberId(), q, found.total() == 0 || found.lenient());
        }
        return results.show(query, found, search.building(), caller.memberId(), Problems.locale(request));
    }
}
