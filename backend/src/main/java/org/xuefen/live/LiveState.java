package org.xuefen.live;

/** Where a class stands. */
public enum LiveState {
    SCHEDULED,
    /** The waiting room is open; nothing is sent yet. */
    LOBBY,
    LIVE,
    ENDED,
    /** Ended, and its recording can be studied. */
    RECORDED,
    CANCELLED
}
