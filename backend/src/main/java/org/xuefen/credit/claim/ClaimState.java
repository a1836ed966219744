package org.xuefen.credit.claim;

/** Where a claim stands. Stored by name. */
enum ClaimState {
    DRAFT,
    FIRST_REVIEW,
    SECOND_REVIEW,
    /** Back with the member, who corrects and submits again. */
    RETURNED,
    APPROVED,
    REFUSED,
    /** A level above looks at a refusal. */
    APPEALED,
    /** Approved once; the entry was taken back. */
    REVERSED,
    WITHDRAWN;

    /** Whether a reviewer has to act. */
    boolean waiting() {
        return this == FIRST_REVIEW || this == SECOND_REVIEW || this == APPEALED;
    }

    /** Whether the member may change what it says. */
    boolean editable() {
        return this == DRAFT || this == RETURNED;
    }
}
