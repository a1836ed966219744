package org.xuefen.discovery;

import org.jspecify.annotations.Nullable;

/**
 * What is found is narrowed to; null means any.
 *
 * @param channel code of a channel
 * @param category code of a credit category
 * @param industry a GB/T 4754 code of any level; finds what is beneath it, too
 * @param language {@code zh} or {@code en}
 * @param kind of an item the course has: {@code VIDEO}, {@code ARTICLE}, {@code QUIZ}
 * @param here only what is studied here, no listings
 */
public record CourseFilter(
        @Nullable String channel,
        @Nullable String category,
        @Nullable String industry,
        @Nullable String language,
        @Nullable String kind,
        @Nullable Length length,
        boolean here) {
    public static final CourseFilter NONE = new CourseFilter(null, null, null, null, null, null, false);
    public static final CourseFilter HERE = new CourseFilter(null, null, null, null, null, null, true);
}
