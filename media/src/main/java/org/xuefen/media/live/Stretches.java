package org.xuefen.media.live;

import java.util.ArrayList;
import java.util.List;

/** Segments as stretches without a break. */
final class Stretches {
    /** Clocks of a sender and ours differ by less; a break lasts longer. */
    private static final long BREAK_MILLIS = 1_000;

    private Stretches() {}

    /** @param recorded those that are in the recording, in order */
    static List<Stretch> of(List<Segment> recorded) {
        var found = new ArrayList<Stretch>();
        Segment before = null;
        long position = 0;
        for (var segment : recorded) {
            long end = position + segment.micros;
            if (before != null && follows(before, segment)) {
                var last = found.removeLast();
                found.add(new Stretch(last.startMillis(), end / 1000 - last.positionMillis(), last.positionMillis()));
            } else {
                found.add(new Stretch(segment.startMillis, segment.micros / 1000, position / 1000));
            }
            position = end;
            before = segment;
        }
        return found;
    }

    private static boolean follows(Segment before, Segment segment) {
        return before.generation == segment.generation
                && Math.abs(before.startMillis + before.micros / 1000 - segment.startMillis) < BREAK_MILLIS;
    }
}
