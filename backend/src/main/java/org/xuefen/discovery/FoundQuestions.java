package org.xuefen.discovery;

import java.util.List;

/**
 * Questions found, best first.
 *
 * @param total how many there are, exact up to a thousand
 * @param more there are more than {@code total}
 * @param lenient nothing has all that was looked for: these have some of it
 */
public record FoundQuestions(List<Long> questionIds, long total, boolean more, boolean lenient) {
    public static final FoundQuestions NOTHING = new FoundQuestions(List.of(), 0, false, false);
}
