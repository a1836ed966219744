package org.xuefen.credit.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.rules.DeliveryMethod;
import org.xuefen.credit.rules.EntryKind;
import org.xuefen.credit.rules.LedgerLine;

/**
 * One immutable line of the ledger.
 *
 * @param memberKey a random number that stands for the member
 * @param sourceId what earned: for a course its lineage, not the revision
 * @param occurrence the part of the unique key that comes from the scheme's uniqueness rule
 * @param follows 0 for a first award, the reversal a later award comes after, the entry a reversal takes back or an
 *     adjustment adds to
 * @param amountMilli thousandths of a credit; with the sign its kind says
 * @param occurredAt when the evidence was complete; a reversal has the time of what it takes back, so that it falls
 *     into the same period
 * @param unitPath where the member stood at that time
 * @param evidenceCommitment HMAC(HMAC(member secret, entry id), hash of the evidence), hexadecimal
 * @param steps the computation, as {@code rules.Step} in JSON
 */
public record Entry(
        long id,
        long memberKey,
        long schemeId,
        long schemeVersionId,
        EntryKind kind,
        String sourceKind,
        long sourceId,
        String occurrence,
        long follows,
        @Nullable Long reverses,
        String category,
        DeliveryMethod method,
        long amountMilli,
        Instant occurredAt,
        Instant recordedAt,
        long unitId,
        String unitPath,
        String evidenceKind,
        long evidenceId,
        String evidenceCommitment,
        String steps,
        @Nullable ReversalReason reason,
        @Nullable String reasonCommitment) {
    public static final String COURSE = "COURSE";
    public static final String COMPLETION = "COURSE_COMPLETION";

    /** Evidence of entries made up for load tests: there is none. */
    public static final String GENERATED = "GENERATED";

    public LedgerLine line() {
        return new LedgerLine(
                id,
                kind,
                category,
                method,
                amountMilli,
                occurredAt,
                reverses,
                kind == EntryKind.ADJUSTMENT ? follows : null);
    }
}
