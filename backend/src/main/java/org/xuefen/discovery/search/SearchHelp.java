package org.xuefen.discovery.search;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
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
    private final CreditSearch found;
    private final Results results;
    private final Db db;
    private final Clock clock;
    private volatile @Nullable Popular popular;

    SearchHelp(Search search, CreditSearch found, Results results, Db db, Clock clock) {
        this.search = search;
        this.found = found;
        this.results = results;
        this.db = db;
        this.clock = clock;
    }

    Help of(Criteria criteria, long memberId, Locale locale) {
        return new Help(
                search.near(criteria.q(), NEAR),
                wider(criteria, memberId),
                results.show(popular(), 0, POPULAR, memberId, locale).items());
    }

    private List<Wider> wider(Criteria criteria, long memberId) {
        return found.wider(memberId, criteria).entrySet().stream()
                .filter(each -> each.getValue() > 0)
                .map(each -> new Wider(each.getKey(), each.getValue()))
                .toList();
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
