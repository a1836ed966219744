package org.xuefen.catalogue;

import org.jspecify.annotations.Nullable;
import org.xuefen.shared.Text;

/**
 * One line of the checklist before publishing.
 *
 * @param code stable, {@code domain.kebab}
 * @param sentence what is so, in both languages
 * @param itemId where to go; null for the course itself
 * @param part the field or part to look at there: {@code title}, {@code video}, {@code body}, {@code questions}…
 */
public record PublishFinding(
        Level level, String code, Text sentence, @Nullable Long itemId, String part) {

    /** How much it matters. */
    public enum Level {
        /** Must be changed by a person. */
        BLOCKING,
        /** Blocks as well, and passes by itself: a video still being processed. */
        WAITING,
        /** Better changed; does not block. */
        WARNING,
        /** In order. */
        PASSED
    }

    /** Stands in the way of publishing. */
    public boolean blocks() {
        return level == Level.BLOCKING || level == Level.WAITING;
    }
}
