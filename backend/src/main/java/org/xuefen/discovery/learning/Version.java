package org.xuefen.discovery.learning;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of what was learned.
 *
 * @param actorId who asked for it; null for the night's
 * @param marks on choices held back from it
 * @param popularHits what recommending the most chosen courses to all comes to on the same
 * @param why it is not used, or null
 * @param kept whether it can be used again
 */
record Version(
        long id,
        State state,
        @Nullable Long actorId,
        Instant beganAt,
        @Nullable Instant endedAt,
        int progressPermille,
        Size size,
        Exam.Marks marks,
        double popularHits,
        @Nullable Verdict why,
        boolean kept) {
    /** What has become of it. */
    enum State {
        TRAINING,
        ACTIVE,
        /** Was active, until a better or newer one. */
        RETIRED,
        REJECTED,
        CANCELLED,
        FAILED
    }

    /** What it was learned from, and how many pairs came of it. */
    record Size(long choices, long members, int courses, long pairs) {
        static Size of(Sequences choices, Model model) {
            return new Size(choices.size(), choices.members(), model.size(), model.pairs());
        }
    }
}
