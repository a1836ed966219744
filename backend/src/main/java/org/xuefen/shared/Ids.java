package org.xuefen.shared;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Time-sorted 64-bit ids (TSID): 42 bits of milliseconds since 2024-01-01, then 22 bits that begin at random in
 * each millisecond and count up within it. Strings in JSON, since JavaScript numbers end at 2^53.
 */
public final class Ids {
    private static final long EPOCH = 1_704_067_200_000L;
    private static final int LOW_BITS = 22;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final AtomicLong LAST = new AtomicLong();

    private Ids() {}

    /** A new id, greater than every id this process has given before. */
    public static long next() {
        long fresh = ((System.currentTimeMillis() - EPOCH) << LOW_BITS) | RANDOM.nextInt(1 << (LOW_BITS - 1));
        return LAST.updateAndGet(last -> Math.max(last + 1, fresh));
    }

    /** The least id that could have been given at that time: what is older has a smaller one. */
    public static long first(Instant at) {
        return Math.max(0, at.toEpochMilli() - EPOCH) << LOW_BITS;
    }

    public static String text(long id) {
        return Long.toString(id);
    }

    /** Reads an id as a client sends it. @throws Refusal {@code shared.id-malformed} when it is none */
    public static long parse(String text) {
        if (text.isEmpty() || text.length() > 19) {
            throw new Refusal(SharedRefusals.ID_MALFORMED, text.substring(0, Math.min(text.length(), 40)));
        }
        try {
            return Long.parseUnsignedLong(text);
        } catch (NumberFormatException e) {
            throw new Refusal(SharedRefusals.ID_MALFORMED, text);
        }
    }
}
