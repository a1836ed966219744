package org.xuefen.credit.recalculation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A recalculation.
 *
 * @param entries awards that were computed once more
 * @param unreadable awards whose steps don't tell what the rules ask for; they stay as they are
 * @param differenceMilli what all adjustments come to, thousandths
 * @param written adjustments in the ledger
 */
record Run(
        long id,
        long schemeId,
        int year,
        long versionId,
        State state,
        long total,
        long done,
        long entries,
        long unreadable,
        long changedEntries,
        long changedMembers,
        long differenceMilli,
        long written,
        long askedBy,
        String note,
        Instant createdAt,
        @Nullable Instant endedAt) {
    /** Found first, written when confirmed. */
    enum State {
        QUEUED,
        FINDING,
        FOUND,
        CONFIRMED,
        WRITING,
        WRITTEN,
        CANCELLED,
        FAILED
    }
}
