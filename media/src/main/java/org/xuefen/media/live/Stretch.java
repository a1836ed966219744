package org.xuefen.media.live;

import java.util.List;

/**
 * What was recorded without a break.
 *
 * @param startMillis by the server's clock, since 1970
 * @param positionMillis where it begins in the recording
 */
public record Stretch(long startMillis, long durationMillis, long positionMillis) {

    /** Where a moment is in the recording: the nearest that was recorded when nothing was just then. */
    public static long position(List<Stretch> stretches, long millis) {
        long best = 0;
        long distance = Long.MAX_VALUE;
        for (var each : stretches) {
            long into = Math.clamp(millis - each.startMillis, 0, each.durationMillis);
            long away = Math.abs(millis - (each.startMillis + into));
            if (away < distance) {
                distance = away;
                best = each.positionMillis + into;
            }
        }
        return best;
    }

    /** The first moment that is found at a place of the recording: with what came in the break before it. */
    public static long moment(List<Stretch> stretches, long positionMillis) {
        for (var each : stretches) {
            if (positionMillis <= each.positionMillis + each.durationMillis) {
                return each.startMillis + Math.max(0, positionMillis - each.positionMillis);
            }
        }
        return stretches.isEmpty() ? 0 : stretches.getLast().startMillis + stretches.getLast().durationMillis;
    }
}
