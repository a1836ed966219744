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
 * @param whole how many have all of the words; in the order of relevance they come first
 * @param lenient nothing has all of the words: these have some
 * @param mended what was looked for instead of what was typed, of which there is nothing; {@code exact} asks for that
 * @param building the index is still being filled
 */
@Serdeable
record CourseResults(
        List<Result> items,
        @Nullable String next,
        long total,
        boolean more,
        long whole,
        boolean lenient,
        @Nullable String mended,
        boolean building) {

    /**
     * @param heading the title in the language that was found, else the reader's
     * @param excerpt a stretch of summary or body around what was found; may be empty
     * @param lines where it is said in a video, in the order of the course; up to three
     * @param provider who gives a course that is only listed here
     * @param creditMilli what it would give the reader, in thousandths
     */
    @Serdeable
    record Result(
            String id,
            Text title,
            List<Fragment> heading,
            List<Fragment> excerpt,
            List<Line> lines,
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

    /**
     * A line said in a video.
     *
     * @param seconds where the player is to begin
     */
    @Serdeable
    record Line(String itemId, Text itemTitle, long seconds, List<Fragment> text) {}
}
