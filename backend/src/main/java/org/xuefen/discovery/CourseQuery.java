package org.xuefen.discovery;

import org.jspecify.annotations.Nullable;

/**
 * What to look for.
 *
 * @param text as typed; blank finds everything, newest first
 * @param industry a GB/T 4754 code of any level; finds what is beneath it, too
 * @param language {@code zh} or {@code en}
 * @param here only what is studied here, no listings
 * @param offset how many to skip, up to {@value #MAX_OFFSET}
 */
public record CourseQuery(
        String text,
        @Nullable String channel,
        @Nullable String category,
        @Nullable String industry,
        @Nullable String language,
        boolean here,
        int offset,
        int limit) {
    public static final int MAX_OFFSET = 1000;

    public static CourseQuery of(String text, int limit) {
        return new CourseQuery(text, null, null, null, null, false, 0, limit);
    }
}
