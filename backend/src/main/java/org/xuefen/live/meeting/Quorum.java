package org.xuefen.live.meeting;

/** How many of those expected have to be there, for what the meeting decides to hold. */
enum Quorum {
    NONE,
    /** 超过半数, the common rule of branch meetings. */
    MORE_THAN_HALF,
    TWO_THIRDS;

    /** @param present of those expected; guests don't count */
    boolean reached(int present, int expected) {
        return present >= needed(expected);
    }

    /** The fewest that are enough. */
    int needed(int expected) {
        return switch (this) {
            case NONE -> 0;
            case MORE_THAN_HALF -> expected / 2 + 1;
            case TWO_THIRDS -> Math.max(1, Math.ceilDiv(expected * 2, 3));
        };
    }
}
