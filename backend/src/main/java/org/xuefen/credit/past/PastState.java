package org.xuefen.credit.past;

/** How far the standings of a past day have been made. */
public enum PastState {
    RUNNING,
    READY,
    FAILED
}
