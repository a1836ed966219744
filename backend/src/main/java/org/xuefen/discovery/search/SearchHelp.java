package org.xuefen.discovery.search;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xuefen.discovery.CourseFilter;
import org.xuefen.discovery.CourseQuery;
import org.xuefen.discovery.Found;
import org.xuefen.discovery.Search;
import org.xuefen.shared.Db;

/** A way on from a search that found little: words that are near, filters to take off, what many study. */
@Singleton
class SearchHelp {
    private static final int NEAR = 6;
    private static final int POPULAR = 4;
    /** Fewer than that finished a course say nothing of it. */
    private static final int MANY = 5;

    private static final Duration GOOD_FOR = Duration.ofMinutes(10);

    /**
     * @param near words of titles that are spelt or begin alike
     * @param wider filters in use, with how much there is without each
     * @param popular the courses most members have finished, where many have
     */
    @Serdeable
    record Help(List<String> near, List<Wider> wider, List<CourseResults.Result> popular) {}

    /** @param filter its name in the query; {@code all} for all of them */
    @Serdeable
    record Wider(String filter, long total) {}

    private final Search search;
    private final Results results;
    private final Db db;
    private final Clock clock;
    private volatile @Nullable Popular popular;

    SearchHelp(Search search, Results results, Db db, Clock clock) {
        this.search = search;
        this.results = results;
        this.db = db;
        this.clock = clock;
    }

    Help of(Criteria criteria, long memberId, Locale locale) {
        var query = criteria.query(0, 1);
        return new Help(
                search.near(criteria.q(), NEAR),
                wider(query),
                results.show(popular(), 0, POPULAR, memberId, locale).items());
    }

    private List<Wider> wider(CourseQuery query) {
        var chosen = FacetCounts.chosen(query.filter());
        var wider = new ArrayList<Wider>();
        chosen.keySet().forEach(field -> add(wider, field, query.with(without(query.filter(), field))));
        if (chosen.size() > 1) {
            add(wider, "all", query.with(CourseFilter.NONE));
        }
        return wider;
    }

    private void add(List<Wider> wider, String name, CourseQuery query) {
        long total = search.courses(query).total();
        if (total > 0) {
            wider.add(new Wider(name, total));
        }
    }

    private static CourseFilter without(CourseFilter filter, String field) {
        return new CourseFilter(
                field.equals(CourseFields.CHANNEL) ? null : filter.channel(),
                field.equals(CourseFields.CATEGORY) ? null : filter.category(),
                field.equals(CourseFields.INDUSTRY) ? null : filter.industry(),
                field.equals(CourseFields.LANGUAGE) ? null : filter.language(),
                field.equals(CourseFields.KIND) ? null : filter.kind(),
                field.equals(CourseFields.LENGTH) ? null : filter.length(),
                !field.equals(CourseFields.HERE) && filter.here());
    }

    /** Courses that many have finished, as of the last minutes: to count them anew for everyone would read all takings. */
    private Found popular() {
        var known = popular;
        if (known == null || known.until().isBefore(clock.instant())) {
            known = new Popular(
                    db.query("""
                            select course_id from unit_taking group by course_id having count(*) >= ?
                            order by count(*) desc, course_id limit ?
                            """, row -> row.getLong(1), MANY, POPULAR),
                    clock.instant().plus(GOOD_FOR));
            popular = known;
        }
        var ids = known.courseIds();
        return new Found(ids, ids.size(), false, ids.size(), "", false);
    }

    private record Popular(List<Long> courseIds, Instant until) {}
}
