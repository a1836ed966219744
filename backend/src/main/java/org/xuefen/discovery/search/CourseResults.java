package org.xuefen.discovery.search;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.discovery.Fragment;
import org.xuefen.shared.Text;

/**
 * A part of the courses found.
 *
 * @param total exact up to a thousand
 * @param more there are more than {@code total}
 * @param lenient nothing has all of the words: these have some, or words spelt alike
 * @param building the index is still being filled
 */
@Serdeable
record CourseResults(
        List<Result> items, @Nullable String next, long total, boolean more, boolean lenient, boolean building) {

    /**
     * @param heading the title in the language that was found, else the reader's
     * @param excerpt a stretch of summary or body around what was found; may be empty
     * @param provider who gives a course that is only listed here
     * @param creditMilli what it would give the reader, in thousandths
     */
    @Serdeable
    record Result(
            String id,
            Text title,
            List<Fragment> heading,
            List<Fragment> excerpt,
            String channel,
            @Nullable String category,
            List<String> languages,
            long estimatedSeconds,
            int itemCount,
            boolean studiedHere,
            boolean titleDerived,
            @Nullable String provider,
            @Nullable String posterUrl,
            @Nullable Long creditMilli) {}
}
