package org.xuefen.media;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How far a transcode is.
 *
 * @param ratio done, 0 to 1
 * @param position media time written so far
 * @param speed media seconds per wall second; 0 until known
 * @param left estimated wall time to the end, null until the speed is known
 */
public record Progress(
        double ratio,
        Duration position,
        double speed,
        @Nullable Duration left) {

    static Progress at(Duration position, Duration whole, double speed) {
        if (whole.isZero()) {
            return new Progress(0, position, speed, null);
        }
        double ratio = Math.clamp((double) position.toMillis() / whole.toMillis(), 0, 1);
        var left = speed <= 0 ? null : Duration.ofMillis((long) ((1 - ratio) * whole.toMillis() / speed));
        return new Progress(ratio, position, speed, left);
    }
}
