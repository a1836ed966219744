package org.xuefen.discovery;

import java.util.List;
import org.xuefen.shared.Text;

/**
 * Courses found, best first.
 *
 * @param total how many there are, exact up to a thousand
 * @param more there are more than {@code total}
 * @param lenient nothing has all that was typed: these have some of it, or something spelt alike
 */
public record Found(List<Hit> hits, long total, boolean more, boolean lenient) {
    /** A course, and the words of its body that were searched for. */
    public record Hit(long courseId, Text body) {}
}
