package org.xuefen.credit.claim;

/** In what a claim counts, as its scheme's conversion asks. Stored by name. */
enum AmountKind {
    HOURS,
    DAYS,
    /** What the organizer of the training designated for it. */
    CREDITS,
    /** Something achieved that the scheme lists, whatever time it took. */
    RESULT
}
