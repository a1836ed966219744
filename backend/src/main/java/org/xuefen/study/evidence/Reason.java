package org.xuefen.study.evidence;

/** Why a stretch of media was not counted, with the number it is stored under. */
public enum Reason {
    /** The page was not in view while it played. */
    HIDDEN(1),
    /** It played faster than the course allows, or more was reported than the server's clock has room for. */
    TOO_FAST(2),
    /** The member's time was already claimed by another player, a live class or an activity. */
    ELSEWHERE(3),
    /** It arrived after the longest time a report may wait. */
    LATE(4),
    /** It was jumped over: never reported, and derived when the bar is drawn. */
    SKIPPED(5),
    /** It would break what was watched into more pieces than a person could make. */
    SCATTERED(6);

    private final int stored;

    Reason(int stored) {
        this.stored = stored;
    }

    int stored() {
        return stored;
    }

    static Reason of(long stored) {
        for (var reason : values()) {
            if (reason.stored == stored) {
                return reason;
            }
        }
        throw new IllegalStateException("reason " + stored);
    }
}
