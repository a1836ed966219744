package org.xuefen.credit.ledger;

/** What a line of the ledger is. Stored by name. */
public enum EntryKind {
    AWARD,
    REVERSAL
}
