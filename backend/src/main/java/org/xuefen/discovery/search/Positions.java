package org.xuefen.discovery.search;

import java.time.Duration;

/** Arithmetic on time-sorted ids. */
final class Positions {
    private static final int LOW_BITS = 22;

    private Positions() {}

    /** The least id that could have been given that long before this one was. */
    static long before(long id, Duration duration) {
        return Math.max(0, (id >>> LOW_BITS) - duration.toMillis()) << LOW_BITS;
    }
}
