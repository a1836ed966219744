package org.xuefen.discovery.search;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.xuefen.credit.CreditEstimates;
import org.xuefen.discovery.CourseFilter;
import org.xuefen.discovery.CourseQuery;
import org.xuefen.discovery.Facets;
import org.xuefen.discovery.Found;
import org.xuefen.discovery.Search;

/**
 * Narrows and orders what is found by what it would give the reader, which no index knows: the best thousand of the courses
 * studied here are looked at.
 */
@Singleton
class CreditSearch {
    /** With more courses than that their credits are not counted: it would take the database too long. */
    private static final int COUNTED = 200;

    private final Search search;
    private final CreditEstimates estimates;

    CreditSearch(Search search, CreditEstimates estimates) {
        this.search = search;
        this.estimates = estimates;
    }

    Found find(long memberId, Criteria criteria, int offset, int limit) {
        var query = criteria.query(offset, limit);
        if (!criteria.personal()) {
            return search.courses(query);
        }
        var all = here(query, CourseQuery.MAX_OFFSET);
        var gives = gives(memberId, all);
        var wanted = all.courseIds().stream()
                .filter(id -> criteria.credits() == null || criteria.credits().has(gives.getOrDefault(id, 0L)))
                .toList();
        if (criteria.sort() == Criteria.Sort.CREDITS) {
            wanted = wanted.stream()
                    .sorted(Comparator.comparingLong((Long id) -> -gives.getOrDefault(id, 0L)))
                    .toList();
        }
        var page = wanted.stream().skip(offset).limit(limit).toList();
        return new Found(page, wanted.size(), all.more(), all.whole(), all.text(), all.mended());
    }

    /** How many of what is found give how much; nothing where there is too much to ask for. */
    List<Facets.Count> credits(long memberId, Criteria criteria) {
        var all = here(criteria.query(0, COUNTED), COUNTED);
        if (all.total() > COUNTED) {
            return List.of();
        }
        var gives = gives(memberId, all);
        return Arrays.stream(Criteria.Credits.values())
                .map(credits -> new Facets.Count(credits.name(), (int)
                        gives.values().stream().filter(credits::has).count()))
                .filter(count -> count.courses() > 0)
                .toList();
    }

    private Found here(CourseQuery query, int most) {
        var filter = query.filter();
        var here = new CourseFilter(
                filter.channel(),
                filter.category(),
                filter.industry(),
                filter.language(),
                filter.kind(),
                filter.length(),
                true);
        return search.courses(query.with(here).page(0, most));
    }

    private Map<Long, Long> gives(long memberId, Found found) {
        var gives = new HashMap<Long, Long>();
        estimates
                .forCourses(memberId, found.courseIds())
                .forEach((id, estimate) ->
                        gives.put(id, Objects.requireNonNull(estimate).creditMilli()));
        return gives;
    }
}
