package org.xuefen.live.meeting;

/** How many of those expected have to be there, for what the meeting decides to hold. */
enum Quorum {
    NONE {
        @Override
        boolean reached(int present, int expected) {
            return true;
        }
    },
    /** 超过半数, the common rule of branch meetings. */
    MORE_THAN_HALF {
        @Override
        boolean reached(int present, int expected) {
            return present * 2L > expected;
        }
    },
    TWO_THIRDS {
        @Override
        boolean reached(int present, int expected) {
            return expected > 0 && present * 3L >= expected * 2L;
        }
    };

    /** @param present of those expected; guests don't count */
    abstract boolean reached(int present, int expected);

    /** The fewest that are enough, for people to be told. */
    int needed(int expected) {
        return switch (this) {
            case NONE -> 0;
            case MORE_THAN_HALF -> expected / 2 + 1;
            case TWO_THIRDS -> Math.max(1, Math.ceilDiv(expected * 2, 3));
        };
    }
}
