package org.xuefen.credit.sample;

/** What a reviewer found of an entry in a sample. */
public enum Decision {
    IN_ORDER,
    /** Something to ask the member about; no verdict yet. */
    QUESTION,
    TAKE_BACK
}
