package org.xuefen.discovery.search;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    /** How many there are for each value of the index's filters. */
    Facets facets(long memberId, Criteria criteria) {
        return search.facets(personal(memberId, criteria).apply(criteria));
    }

    /** How many there would be without each of the filters in use, and without all of them; by the filter's name. */
    Map<String, Long> wider(long memberId, Criteria criteria) {
        var wider = new LinkedHashMap<String, Long>();
        var query = personal(memberId, criteria);
        var filters = criteria.filters();
        filters.forEach(filter -> wider.put(filter, total(memberId, criteria, List.of(filter), query)));
        if (filters.size() > 1) {
            wider.put("all", total(memberId, criteria, filters, query));
        }
        return wider;
    }

    private long total(long memberId, Criteria criteria, List<String> filters, Function<Criteria, CourseQuery> query) {
        var wider = criteria.without(filters);
        boolean same = wider.credits() == criteria.credits();
        return search.courses((same ? query : personal(memberId, wider)).apply(wider))
                .total();
    }

    /**
     * Whatever else of the criteria changes, what a course has to give stays: the courses that do are asked for once, of the
     * best thousand for the text.
     */
    private Function<Criteria, CourseQuery> personal(long memberId, Criteria criteria) {
        if (!criteria.personal()) {
            return each -> each.query(0, 1);
        }
        var any = criteria.without(criteria.filters());
        var all = here(any.query(0, CourseQuery.MAX_OFFSET), CourseQuery.MAX_OFFSET);
        var gives = criteria.credits() == null ? Map.<Long, Long>of() : gives(memberId, all);
        var giving = all.courseIds().stream()
                .filter(id -> criteria.credits() == null || criteria.credits().has(gives.getOrDefault(id, 0L)))
                .collect(Collectors.toSet());
        return each -> each.query(0, 1).among(giving);
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
