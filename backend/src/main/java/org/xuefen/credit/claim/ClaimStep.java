package org.xuefen.credit.claim;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done with a claim.
 *
 * @param actorId null for what came about by itself
 */
record ClaimStep(
        Kind kind,
        int revision,
        @Nullable Long actorId,
        @Nullable RefusalReason reason,
        String note,
        @Nullable Long grantedMilli,
        @Nullable String grantedCategory,
        Instant at) {
    /** What it was. Stored by name. */
    enum Kind {
        SUBMITTED,
        FORWARDED,
        APPROVED,
        RETURNED,
        REFUSED,
        APPEALED,
        WITHDRAWN,
        ESCALATED,
        REVERSED,
        REINSTATED
    }

    static ClaimStep of(Kind kind, Claim claim, @Nullable Long actorId, String note, Instant at) {
        return new ClaimStep(kind, claim.revision(), actorId, null, note, null, null, at);
    }
}
