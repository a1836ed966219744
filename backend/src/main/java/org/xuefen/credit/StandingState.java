package org.xuefen.credit;

/** Where a member stands against the requirement on a given day. */
public enum StandingState {
    /** All of the requirement counts. */
    MET,
    /** Not yet, and on or above the pace. */
    ON_COURSE,
    /** Below the pace: at this rate it will be missed. */
    AT_RISK,
    /** The period is over and the requirement was not met. */
    MISSED
}
