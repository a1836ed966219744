package org.xuefen.discovery.search;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.validation.Validated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.xuefen.discovery.CourseQuery;
import org.xuefen.discovery.DiscoveryRefusals;
import org.xuefen.discovery.Search;
import org.xuefen.discovery.SearchLog;
import org.xuefen.identity.Caller;
import org.xuefen.shared.Cursor;
import org.xuefen.shared.Refusal;
import org.xuefen.shared.web.Problems;

@Validated
@Controller("/api/v1/search")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class SearchController {
    private static final int SUGGESTED = 8;

    private final Search search;
    private final CreditSearch found;
    private final Results results;
    private final SearchHelp help;
    private final SearchLog log;

    SearchController(Search search, CreditSearch found, Results results, SearchHelp help, SearchLog log) {
        this.search = search;
        this.found = found;
        this.results = results;
        this.help = help;
        this.log = log;
    }

    /** Finds published courses by words in Chinese or English, best first; without words, the newest. */
    @Get("/courses")
    CourseResults searchCourses(
            HttpRequest<?> request,
            Caller caller,
            @RequestBean @Valid Criteria criteria,
            @QueryValue @Nullable @Size(max = 600) String cursor,
            @QueryValue(defaultValue = "20") @Min(1) @Max(50) int limit) {
        var offset = Cursor.id(cursor);
        if (offset < 0 || offset > CourseQuery.MAX_OFFSET - limit) {
            throw new Refusal(DiscoveryRefusals.TOO_FAR, CourseQuery.MAX_OFFSET);
        }
        var courses = found.find(caller.memberId(), criteria, (int) offset, limit);
        if (offset == 0 && !criteria.narrowed() && !search.building()) {
            log.asked(caller.memberId(), criteria.q(), courses.total() == 0 || courses.lenient() || courses.mended());
        }
        return results.show(courses, (int) offset, limit, caller.memberId(), Problems.locale(request));
    }

    /** How many of the courses found there are for each value of each filter. */
    @Get("/facets")
    FacetView countFacets(Caller caller, @RequestBean @Valid Criteria criteria) {
        return FacetView.of(found.facets(caller.memberId(), criteria), found.credits(caller.memberId(), criteria));
    }

    /** What someone may be about to type: words and courses, by characters, pinyin or its first letters. */
    @Get("/suggestions")
    SuggestionView suggest(@QueryValue @Size(max = Wording.MAX_LENGTH) String q) {
        return SuggestionView.of(search.suggestions(q, SUGGESTED));
    }

    /** What to do where little or nothing was found. */
    @Get("/help")
    SearchHelp.Help helpSearch(HttpRequest<?> request, Caller caller, @RequestBean @Valid Criteria criteria) {
        return help.of(criteria, caller.memberId(), Problems.locale(request));
    }
}
