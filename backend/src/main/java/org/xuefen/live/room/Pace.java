package org.xuefen.live.room;

import java.time.Duration;
import java.time.Instant;

/** So many at once, and one more each so often: a bucket of tokens, for one thread at a time. */
final class Pace {
    private final int most;
    private final Duration each;
    private double left;
    private Instant at;

    Pace(int most, Duration each, Instant now) {
        this.most = most;
        this.each = each;
        this.left = most;
        this.at = now;
    }

    synchronized boolean take(Instant now) {
        double gained = (double) Math.max(0, Duration.between(at, now).toNanos()) / each.toNanos();
        left = Math.min(most, left + gained);
        at = now;
        if (left < 1) {
            return false;
        }
        left -= 1;
        return true;
    }
}
