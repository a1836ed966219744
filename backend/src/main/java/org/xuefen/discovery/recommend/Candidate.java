package org.xuefen.discovery.recommend;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A course that could be recommended.
 *
 * @param title of two courses of the same one only one is shown; empty for a course that has none
 * @param category what its credits count in, null when it gives none
 * @param creditMilli what it would give the member; 0 when it takes longer than their year lasts
 * @param elsewhere listed here and studied elsewhere
 * @param after what the member's own history says for it, null for nothing
 * @param like what it has in common with one they took, null for nothing
 * @param pinned an organizer put it on the shelf
 */
record Candidate(
        long courseId,
        String title,
        @Nullable String category,
        long creditMilli,
        Fit fit,
        boolean elsewhere,
        Crowd crowd,
        Following.@Nullable Sign after,
        Following.@Nullable Sign like,
        boolean pinned,
        Instant published) {

    /**
     * How many took it.
     *
     * @param peers of the member's unit, lately
     * @param members of all, 0 where that may not be told
     * @param rising of the member's industry in the last two weeks, 0 unless that is more than before and may be told
     */
    record Crowd(int peers, int members, int rising) {
        static final Crowd NONE = new Crowd(0, 0, 0);
    }
}
