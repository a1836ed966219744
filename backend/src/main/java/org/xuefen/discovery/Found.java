package org.xuefen.discovery;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Courses found, best first.
 *
 * @param total how many there are, exact up to a thousand
 * @param more there are more than {@code total}
 * @param whole how many of them have all that was looked for; they come first in the order of relevance
 * @param text what was looked for
 * @param mended {@code text} is not what was typed, of which nothing has been found, but what may have been meant
 */
public record Found(List<Long> courseIds, long total, boolean more, long whole, String text, boolean mended) {
    public static Found nothing(String text) {
        return new Found(List.of(), 0, false, 0, text, false);
    }

    /** Nothing has all that was looked for: these have some of it. */
    public boolean lenient() {
        return whole == 0 && total > 0;
    }

    public @Nullable String mendedText() {
        return mended ? text : null;
    }
}
