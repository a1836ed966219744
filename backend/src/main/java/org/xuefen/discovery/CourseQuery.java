package org.xuefen.discovery;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to look for.
 *
 * @param text as typed; blank finds everything, newest first
 * @param literal what was typed and nothing like it, even where nobody has it
 * @param offset how many to skip, up to {@value #MAX_OFFSET}
 * @param among only these courses, up to {@value #MAX_OFFSET}; null for any
 */
public record CourseQuery(
        String text,
        CourseFilter filter,
        Order order,
        boolean literal,
        int offset,
        int limit,
        @Nullable Set<Long> among) {
    public static final int MAX_OFFSET = 1000;

    /** Which come first. */
    public enum Order {
        RELEVANCE,
        NEWEST,
        /** Listings, of which nobody knows how long they take, come last. */
        SHORTEST
    }

    public CourseQuery(String text, CourseFilter filter, Order order, boolean literal, int offset, int limit) {
        this(text, filter, order, literal, offset, limit, null);
    }

    public static CourseQuery of(String text, int limit) {
        return new CourseQuery(text, CourseFilter.NONE, Order.RELEVANCE, false, 0, limit);
    }

    public CourseQuery with(CourseFilter changed) {
        return new CourseQuery(text, changed, order, literal, offset, limit, among);
    }

    public CourseQuery in(Order changed) {
        return new CourseQuery(text, filter, changed, literal, offset, limit, among);
    }

    public CourseQuery page(int from, int count) {
        return new CourseQuery(text, filter, order, literal, from, count, among);
    }

    public CourseQuery among(Set<Long> courseIds) {
        return new CourseQuery(text, filter, order, literal, offset, limit, Set.copyOf(courseIds));
    }
}
