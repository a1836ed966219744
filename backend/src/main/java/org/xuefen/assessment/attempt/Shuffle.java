package org.xuefen.assessment.attempt;

import java.util.Random;
import java.util.stream.IntStream;

/** The order things are shown in, the same for an attempt whenever it is asked for. */
final class Shuffle {

    /** Decorrelates the orders of an attempt's questions from each other (2^64 divided by the golden ratio). */
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private Shuffle() {}

    /** At index i: what is shown in place i. {@link Random} is specified to the bit, so it holds over JDK versions. */
    static int[] order(long seed, int salt, int size, boolean shuffled) {
        var order = IntStream.range(0, size).toArray();
        if (!shuffled) {
            return order;
        }
        var random = new Random(seed + STEP * (salt + 1L));
        for (int i = size - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
        return order;
    }
}
