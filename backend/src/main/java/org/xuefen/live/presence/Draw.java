package org.xuefen.live.presence;

import java.util.SplittableRandom;
import org.xuefen.live.PresencePolicy;

/**
 * When checks come. Pure: anyone who knows the seed draws them again. Each stretch of the class has one check, somewhere in it,
 * so that nobody can sit them all out at the start, and so that there are enough of them whenever the class ends.
 */
final class Draw {
    private static final long SECOND = 1_000;
    /** Nobody is asked in the first moments of a stretch, when people may still be answering the check before. */
    private static final int FIRST_PART = 20;

    private Draw() {}

    /** Milliseconds of class time at which a check comes, the first being number 0. */
    static long at(PresencePolicy policy, long seed, int number) {
        long stretch = policy.everySeconds() * SECOND;
        long from = number * stretch;
        long earliest = stretch / FIRST_PART;
        long latest = Math.max(earliest, stretch - policy.windowSeconds() * SECOND);
        if (!policy.random()) {
            return from + (earliest + latest) / 2;
        }
        var random = new SplittableRandom(seed ^ (number * 0x9E3779B97F4A7C15L));
        return from + (latest == earliest ? earliest : random.nextLong(earliest, latest));
    }

    /** How many checks there have to have been after so much class time. */
    static int due(PresencePolicy policy, long millis) {
        long stretches = Math.ceilDiv(Math.max(0, millis), policy.everySeconds() * SECOND);
        var most = policy.most();
        return (int) (most == null ? stretches : Math.min(most, stretches));
    }

    /** A code of four digits, to be read off the picture. */
    static String code(long seed, int number) {
        var random = new SplittableRandom(~seed ^ (number * 0xBF58476D1CE4E5B9L));
        return Integer.toString(random.nextInt(1000, 10_000));
    }
}
