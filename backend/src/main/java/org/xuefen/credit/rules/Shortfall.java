package org.xuefen.credit.rules;

/** What becomes of a requirement that was missed when its period and grace are over. */
public enum Shortfall {
    /** It was missed. */
    FAIL,
    /** It was missed, and what is lacking has to be made up in the next period beside what that one asks. */
    CARRY_DEBT
}
