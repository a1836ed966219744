package org.xuefen.live.room;

import io.micronaut.websocket.CloseReason;
import io.micronaut.websocket.WebSocketSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xuefen.live.LiveRole;

/** One socket of someone in a room. */
final class Seat {
    private static final int BURST = 4;
    private static final Duration EACH = Duration.ofMillis(1500);
    private static final int FRAMES_BURST = 60;
    private static final Duration EACH_FRAME = Duration.ofMillis(100);

    final WebSocketSession session;
    final long accountId;
    /** The session it was opened with; 0: none. */
    final long signIn;

    final String name;
    final LiveRole role;
    final Locale locale;
    final long interval;
    final Pace says;
    final Pace frames;
    volatile Instant heardAt;
    volatile @Nullable Instant saidAt;
    /** The number of the next frame to be sent; only the room's thread uses it. */
    long next;

    Seat(
            WebSocketSession session,
            long accountId,
            long signIn,
            String name,
            LiveRole role,
            Locale locale,
            long interval,
            Instant now) {
        this.session = session;
        this.accountId = accountId;
        this.signIn = signIn;
        this.name = name;
        this.role = role;
        this.locale = locale;
        this.interval = interval;
        this.heardAt = now;
        this.says = new Pace(BURST, EACH, now);
        this.frames = new Pace(FRAMES_BURST, EACH_FRAME, now);
    }

    void send(String text) {
        if (session.isOpen()) {
            var _ = session.sendAsync(text);
        }
    }

    void close(CloseReason reason) {
        if (session.isOpen()) {
            session.close(reason);
        }
    }
}
