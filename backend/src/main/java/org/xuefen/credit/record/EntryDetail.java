package org.xuefen.credit.record;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.CreditUnit;
import org.xuefen.credit.award.EvidenceDocument;
import org.xuefen.credit.ledger.ReversalReason;
import org.xuefen.live.AttendanceEvidence;
import org.xuefen.shared.Text;
import org.xuefen.study.ItemEvidence;

/**
 * An entry opened.
 *
 * @param sentence the computation in one sentence
 * @param unit what a credit is called under the scheme
 * @param unitThen where the member stood, from the organization down
 * @param evidenceKind what the evidence is: a course completion, or none because the entry was generated for load tests
 * @param unitNow where they stand now, when that is elsewhere
 */
@Serdeable
public record EntryDetail(
        EntryRow entry,
        Text sentence,
        List<Line> lines,
        CreditUnit unit,
        SchemeRef scheme,
        List<Text> unitThen,
        List<Text> unitNow,
        String evidenceKind,
        @Nullable EvidenceView evidence,
        @Nullable ReversalView reversal) {
    /** One step of the computation. */
    @Serdeable
    public record Line(Text title, Text detail) {}

    /** The version of the scheme it was computed by. */
    @Serdeable
    public record SchemeRef(String id, Text name, int version, LocalDate effectiveFrom) {}

    /**
     * What the entry rests on.
     *
     * @param sha256 hash of the evidence as it is now
     * @param intact whether it is what the ledger committed to when the credit was given
     * @param attendance what was attended, for a live class
     */
    @Serdeable
    public record EvidenceView(
            Instant completedAt,
            String sha256,
            boolean intact,
            List<ItemEvidence> items,
            List<EvidenceDocument> documents,
            @Nullable AttendanceEvidence attendance) {}

    /** That and why an entry was taken back. The note is for organizers and the member. */
    @Serdeable
    public record ReversalView(String id, ReversalReason reason, String note, Instant at) {}
}
