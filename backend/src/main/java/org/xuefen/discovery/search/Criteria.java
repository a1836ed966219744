package org.xuefen.discovery.search;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.discovery.CourseFilter;
import org.xuefen.discovery.CourseQuery;
import org.xuefen.discovery.Length;

/**
 * What a member looks for.
 *
 * @param q as typed; anything is allowed
 * @param channel code of a channel
 * @param category code of a credit category
 * @param industry GB/T 4754 code of any level; finds what lies beneath it, too
 * @param language zh or en
 * @param kind of an item the course has
 * @param credits what it would give the reader
 * @param here only what is studied here and earns credits
 * @param exact look for what was typed, also where nobody has it
 */
@Introspected
record Criteria(
        @QueryValue(defaultValue = "") @Size(max = Wording.MAX_LENGTH)
        String q,

        @QueryValue @Nullable @Size(max = 40) String channel,
        @QueryValue @Nullable @Size(max = 40) String category,

        @QueryValue @Nullable @Pattern(regexp = "[A-T][0-9]{0,4}")
        String industry,

        @QueryValue @Nullable @Pattern(regexp = "zh|en") String language,

        @QueryValue @Nullable @Pattern(regexp = "VIDEO|ARTICLE|QUIZ")
        String kind,

        @QueryValue @Nullable Length length,
        @QueryValue @Nullable Credits credits,
        @QueryValue(defaultValue = "false") boolean here,
        @QueryValue @Nullable Sort sort,
        @QueryValue(defaultValue = "false") boolean exact) {

    private static final String CREDITS = "credits";

    /** Which come first: the best, the newest, the shortest, or those that give the reader most. */
    enum Sort {
        RELEVANCE,
        NEWEST,
        SHORTEST,
        CREDITS
    }

    /** What a course gives: less than one credit, one to three, more. */
    enum Credits {
        SOME(1, 999),
        ONE(1000, 3000),
        MORE(3001, Long.MAX_VALUE);

        private final long least;
        private final long most;

        Credits(long least, long most) {
            this.least = least;
            this.most = most;
        }

        boolean has(long milli) {
            return milli >= least && milli <= most;
        }
    }

    CourseQuery query(int offset, int limit) {
        var filter = new CourseFilter(channel, category, industry, language, kind, length, here);
        return new CourseQuery(q, filter, order(), exact, offset, limit);
    }

    /** Whether less than everything is looked through. */
    boolean narrowed() {
        return !filters().isEmpty();
    }

    /** The filters in use, by their names in a query. */
    List<String> filters() {
        var filters = new ArrayList<>(FacetCounts.chosen(query(0, 1).filter()).keySet());
        if (credits != null) {
            filters.add(CREDITS);
        }
        return filters;
    }

    /** The same without these filters. */
    Criteria without(Collection<String> filters) {
        return new Criteria(
                q,
                filters.contains(CourseFields.CHANNEL) ? null : channel,
                filters.contains(CourseFields.CATEGORY) ? null : category,
                filters.contains(CourseFields.INDUSTRY) ? null : industry,
                filters.contains(CourseFields.LANGUAGE) ? null : language,
                filters.contains(CourseFields.KIND) ? null : kind,
                filters.contains(CourseFields.LENGTH) ? null : length,
                filters.contains(CREDITS) ? null : credits,
                !filters.contains(CourseFields.HERE) && here,
                sort,
                exact);
    }

    /** Only the reader's own scheme says what a course gives: the index can't. */
    boolean personal() {
        return sort == Sort.CREDITS || credits != null;
    }

    private CourseQuery.Order order() {
        if (sort == null) {
            return CourseQuery.Order.RELEVANCE;
        }
        return switch (sort) {
            case RELEVANCE, CREDITS -> CourseQuery.Order.RELEVANCE;
            case NEWEST -> CourseQuery.Order.NEWEST;
            case SHORTEST -> CourseQuery.Order.SHORTEST;
        };
    }
}
