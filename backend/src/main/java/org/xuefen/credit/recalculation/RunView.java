package org.xuefen.credit.recalculation;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xuefen.shared.Text;

/**
 * A recalculation. Amounts in thousandths.
 *
 * @param total members to go through, {@code done} of them
 * @param unreadable entries that do not hold what the rules ask for; they stay as they are
 * @param written adjustments in the ledger
 */
@Serdeable
record RunView(
        String id,
        int year,
        int version,
        Run.State state,
        long total,
        long done,
        long entries,
        long unreadable,
        long changedEntries,
        long changedMembers,
        long differenceMilli,
        long written,
        String askedByName,
        String note,
        Instant createdAt,
        @Nullable Instant endedAt) {
    /** What an entry gives and would give. */
    @Serdeable
    record ChangedEntry(
            String entryId,
            String memberId,
            String memberName,
            Text title,
            long beforeMilli,
            long afterMilli,
            Text sentence,
            boolean written) {}
}
