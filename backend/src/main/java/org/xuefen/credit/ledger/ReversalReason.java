package org.xuefen.credit.ledger;

/** Why an entry was taken back. Stored by name; what the organizer wrote beside it is kept outside the ledger. */
public enum ReversalReason {
    DUPLICATE,
    EVIDENCE_INVALID,
    WRONG_MEMBER,
    WRONG_RULE,
    REQUESTED_BY_MEMBER,
    OTHER
}
