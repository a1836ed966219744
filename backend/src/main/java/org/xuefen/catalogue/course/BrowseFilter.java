package org.xuefen.catalogue.course;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the catalogue is narrowed to; null means any.
 *
 * @param listed courses given elsewhere instead of those studied here
 * @param industry a GB/T 4754 code of any level; courses tagged below it count
 */
record BrowseFilter(
        boolean listed,
        @Nullable String channel,
        @Nullable String industry,
        @Nullable String category,
        @Nullable String language,
        @Nullable Length length) {

    /** How long a course takes in all. */
    enum Length {
        /** Up to a quarter of an hour. */
        SHORT(0, 15 * 60),
        /** Up to an hour. */
        MEDIUM(15 * 60 + 1, 60 * 60),
        LONG(60 * 60 + 1, Integer.MAX_VALUE);

        private final int from;
        private final int to;

        Length(int from, int to) {
            this.from = from;
            this.to = to;
        }
    }

    void addTo(StringBuilder where, List<@Nullable Object> arguments) {
        if (channel != null) {
            where.append(" and h.channel_code = ?");
            arguments.add(channel);
        }
        if (category != null) {
            where.append(" and h.category_code = ?");
            arguments.add(category);
        }
        if (language != null) {
            where.append(language.equals("en") ? " and h.lang_en = true" : " and h.lang_zh = true");
        }
        if (length != null) {
            where.append(" and h.seconds between ? and ?");
            arguments.add(length.from);
            arguments.add(length.to);
        }
        if (industry != null) {
            where.append(" and h.id in (select course_id from course_industry where code = ?)");
            arguments.add(industry);
        }
    }
}
