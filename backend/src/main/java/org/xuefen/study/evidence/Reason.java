package org.xuefen.study.evidence;

/** Why a stretch of media was not counted. The order is that of the stored form: append only. */
public enum Reason {
    /** The page was not in view while it played. */
    HIDDEN,
    /** It played faster than the course allows, or more was reported than the server's clock has room for. */
    TOO_FAST,
    /** The member's time was already claimed by another player, a live class or an activity. */
    ELSEWHERE,
    /** It arrived after the longest time a report may wait. */
    LATE,
    /** It was jumped over: never reported, and derived when the bar is drawn. */
    SKIPPED,
    /** It would break what was watched into more pieces than a person could make. */
    SCATTERED
}
