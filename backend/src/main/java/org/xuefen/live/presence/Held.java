package org.xuefen.live.presence;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.live.presence.Spans.Span;
import org.xuefen.shared.Text;

/**
 * A class as it is being held, or was.
 *
 * @param endedAt absent while it goes on
 * @param pauses when nothing was sent
 */
record Held(
        long classId,
        Text title,
        String unitPath,
        @Nullable String category,
        long designatedMilli,
        Instant startsAt,
        Instant endsAt,
        @Nullable Instant beganAt,
        @Nullable Instant endedAt,
        List<Span> pauses) {
    /** When something was sent, up to a moment. */
    List<Span> live(Instant until) {
        if (beganAt == null) {
            return List.of();
        }
        var end = endedAt == null || endedAt.isAfter(until) ? until : endedAt;
        return Spans.without(new Span(beganAt, end), pauses);
    }

    long liveMillis(Instant until) {
        return Spans.millis(live(until));
    }

    boolean paused(Instant at) {
        return pauses.stream().anyMatch(pause -> pause.has(at));
    }
}
