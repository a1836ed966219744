package org.xuefen.discovery;

/**
 * What to look for.
 *
 * @param text as typed; blank finds everything, newest first
 * @param literal what was typed and nothing like it, even where nobody has it
 * @param offset how many to skip, up to {@value #MAX_OFFSET}
 */
public record CourseQuery(String text, CourseFilter filter, Order order, boolean literal, int offset, int limit) {
    public static final int MAX_OFFSET = 1000;

    /** Which come first. */
    public enum Order {
        RELEVANCE,
        NEWEST,
        /** Listings, of which nobody knows how long they take, come last. */
        SHORTEST
    }

    public static CourseQuery of(String text, int limit) {
        return new CourseQuery(text, CourseFilter.NONE, Order.RELEVANCE, false, 0, limit);
    }

    public CourseQuery with(CourseFilter changed) {
        return new CourseQuery(text, changed, order, literal, offset, limit);
    }

    public CourseQuery in(Order changed) {
        return new CourseQuery(text, filter, changed, literal, offset, limit);
    }

    public CourseQuery page(int from, int count) {
        return new CourseQuery(text, filter, order, literal, from, count);
    }
}
