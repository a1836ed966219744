package org.xuefen.credit.rules;

/**
 * What a line of the ledger is. Stored by name: a kind may be added and none may change its meaning.
 *
 * <p>Amounts are never negative in an award, a carry into a period and an exemption, never positive in a reversal, a
 * carry out of a period and an expiry; an adjustment is either.
 */
public enum EntryKind {
    /** What evidence earned. */
    AWARD,
    /** Takes an entry back, with all its adjustments; it has the time of what it takes back. */
    REVERSAL,
    /** Adds to the entry it {@code follows}, or takes from it; its source is the run of corrections that wrote it. */
    ADJUSTMENT,
    /** Brings into a period what an earlier one had to spare. */
    CARRY_IN,
    /** Takes from a period what a later one is given. */
    CARRY_OUT,
    /** Takes away what of the entry it {@code follows} was valid for a time that is over. */
    EXPIRY,
    /** Notes that the record went from one organization to another; its amount is what the new one recognizes. */
    TRANSFER,
    /** Lowers what the requirement asks; nothing is earned by it. */
    EXEMPTION;

    /** Whether it gives credit for something done, which can be taken back. */
    public boolean given() {
        return this == AWARD || this == TRANSFER;
    }
}
