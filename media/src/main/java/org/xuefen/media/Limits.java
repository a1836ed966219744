package org.xuefen.media;

import java.time.Duration;

/**
 * What one piece of media work may cost.
 *
 * @param maxDuration longest play time accepted
 * @param maxPixels largest picture accepted, width × height
 * @param maxStreams most tracks accepted
 * @param memoryBytes address space of the child process
 * @param outputBytes all files of one package together
 * @param threads threads of the decoder and of the filters
 * @param patience wall time allowed per second of media, on top of two minutes
 */
public record Limits(
        Duration maxDuration,
        long maxPixels,
        int maxStreams,
        long memoryBytes,
        long outputBytes,
        int threads,
        double patience) {

    /** Six hours, 8K pictures, 4 GiB of memory, 40 GiB of output, 20 × real time. */
    public static Limits standard() {
        return new Limits(
                Duration.ofHours(6),
                8192L * 4320,
                64,
                4L << 30,
                40L << 30,
                Math.max(1, Runtime.getRuntime().availableProcessors()),
                20);
    }

    Duration wallTime(Duration media) {
        return Duration.ofMinutes(2).plusMillis((long) (media.toMillis() * patience));
    }
}
