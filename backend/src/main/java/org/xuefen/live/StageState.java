package org.xuefen.live;

/** Whether a picture arrives. */
public enum StageState {
    OFF,
    ON_AIR,
    /** It stopped; the class waits for its presenter to come back. */
    INTERRUPTED
}
