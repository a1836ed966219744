package org.xuefen.credit;

/** Mends what the ledger holds, always by a further entry. Rights are the caller's business. */
public interface Corrections {
    /**
     * Takes an award back.
     *
     * @param reason {@code DUPLICATE}, {@code EVIDENCE_INVALID}, {@code WRONG_MEMBER}, {@code WRONG_RULE},
     *     {@code REQUESTED_BY_MEMBER} or {@code OTHER}
     * @return the id of the reversal
     */
    long reverse(long entryId, String reason, String note, long actorId);

    /** The entry a completion has earned, 0 for none. */
    long entryOf(long memberId, long completionId);
}
