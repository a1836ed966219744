package org.xuefen.credit.correction;

/** When a correction takes two people in an organization. */
public enum FourEyesRule {
    /** Wherever there is a second person who may confirm. */
    AUTOMATIC,
    ALWAYS,
    NEVER
}
