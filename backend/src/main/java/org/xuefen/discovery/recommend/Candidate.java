package org.xuefen.discovery.recommend;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A course that could be recommended.
 *
 * @param category what its credits count in, null when it gives none
 * @param creditMilli what it would give the member
 * @param industries empty for a course that is for all
 * @param peers how many of the member's unit took it lately
 * @param after what the member's own history says for it, null for nothing
 * @param members how many chose it, 0 where that may not be told
 */
record Candidate(
        long courseId,
        @Nullable String category,
        long creditMilli,
        List<String> industries,
        int peers,
        Following.@Nullable Sign after,
        int members,
        Instant published) {}
