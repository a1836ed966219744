package org.xuefen.credit.sample;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.CreditUnit;
import org.xuefen.credit.record.EntryDetail;
import org.xuefen.shared.Text;

/**
 * A sample in a list, and opened.
 *
 * @param known awards known before this are the frame
 * @param members while it is drawn: how many there are to look through, {@code done} how many were
 */
@Serdeable
record SampleView(
        String id,
        String unitId,
        Text unitName,
        Text schemeName,
        CreditUnit unit,
        int year,
        @Nullable String category,
        LocalDate from,
        LocalDate until,
        String seed,
        int size,
        Instant known,
        @Nullable Integer frameSize,
        @Nullable String frameSha256,
        SampleState state,
        int members,
        int done,
        int items,
        int decided,
        String drawnBy,
        Instant drawnAt) {
    /**
     * An entry of it in a list.
     *
     * @param intact whether the evidence was what the ledger committed to when it was drawn; null where there was none
     * @param own the reader's own entry, which someone else decides
     */
    @Serdeable
    record Row(
            int ordinal,
            String entryId,
            String memberId,
            String memberName,
            String memberNo,
            Text title,
            long amountMilli,
            Instant occurredAt,
            @Nullable Boolean intact,
            String rank,
            @Nullable Decision decision,
            @Nullable String note,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String proposalId,
            @Nullable String reversalId,
            boolean own) {}

    /**
     * The frozen evidence of an entry.
     *
     * @param sha256 the hash it was frozen with
     * @param unchanged whether it still has it
     */
    @Serdeable
    record Frozen(EntryDetail entry, String sha256, boolean unchanged) {}
}
