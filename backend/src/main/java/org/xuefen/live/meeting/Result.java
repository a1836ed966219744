package org.xuefen.live.meeting;

/** What became of a resolution. */
enum Result {
    CARRIED,
    REJECTED,
    /** Too few were there for it to hold, however they voted. */
    NO_QUORUM
}
