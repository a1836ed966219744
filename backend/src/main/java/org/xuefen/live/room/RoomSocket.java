package org.xuefen.live.room;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.json.JsonMapper;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.websocket.CloseReason;
import io.micronaut.websocket.WebSocketPongMessage;
import io.micronaut.websocket.WebSocketSession;
import io.micronaut.websocket.annotation.OnClose;
import io.micronaut.websocket.annotation.OnError;
import io.micronaut.websocket.annotation.OnMessage;
import io.micronaut.websocket.annotation.OnOpen;
import io.micronaut.websocket.annotation.ServerWebSocket;
import jakarta.inject.Named;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A browser in a room. What it sends is JSON of at most 4 kB; what it hears are lists of {@link RoomEvent}. */
@ServerWebSocket("/api/v1/live-classes/{id}/room")
@Secured(SecurityRule.IS_AUTHENTICATED)
class RoomSocket {
    private static final Logger LOG = LoggerFactory.getLogger(RoomSocket.class);
    private static final String SEAT = "seat";
    private static final int LONGEST_FRAME = 4096;

    private final Admission admission;
    private final Rooms rooms;
    private final ChatWriter chat;
    private final JsonMapper json;
    private final ExecutorService blocking;
    private final Clock clock;

    RoomSocket(
            Admission admission,
            Rooms rooms,
            ChatWriter chat,
            JsonMapper json,
            @Named(TaskExecutors.BLOCKING) ExecutorService blocking,
            Clock clock) {
        this.admission = admission;
        this.rooms = rooms;
        this.chat = chat;
        this.json = json;
        this.blocking = blocking;
        this.clock = clock;
    }

    /**
     * What a browser sends.
     *
     * @param say something to be said, with a key by which the sender knows it again
     */
    @Serdeable
    record Sent(
            @Nullable String say,
            @Nullable String key,
            @Nullable Reaction react) {}

    @OnOpen
    void open(String id, WebSocketSession session, HttpRequest<?> request) {
        if (!ownOrigin(request)) {
            session.close(new CloseReason(CloseReason.POLICY_VIOLATION.getCode(), "shared.cross-site"));
            return;
        }
        var locale = request.getLocale().orElse(Locale.SIMPLIFIED_CHINESE);
        blocking.execute(() -> admit(id, session, locale));
    }

    private void admit(String id, WebSocketSession session, Locale locale) {
        try {
            var seat = admission.admit(id, session, locale);
            session.put(SEAT, seat);
            if (!session.isOpen()) {
                rooms.leave(Long.parseLong(id), session.getId());
                return;
            }
            rooms.welcome(seat);
        } catch (RuntimeException e) {
            var code = e instanceof org.xuefen.shared.Refusal refusal
                    ? refusal.code().wire()
                    : "shared.fault";
            LOG.debug("not admitted: {}", code, e);
            session.close(new CloseReason(CloseReason.POLICY_VIOLATION.getCode(), code));
        }
    }

    @OnMessage(maxPayloadLength = LONGEST_FRAME)
    void message(String id, String text, WebSocketSession session) {
        var seat = seat(session);
        if (seat == null) {
            return;
        }
        var now = clock.instant();
        seat.heardAt = now;
        if (!seat.frames.take(now)) {
            seat.close(CloseReason.POLICY_VIOLATION);
            return;
        }
        try {
            var sent = json.readValue(text, Sent.class);
            var room = rooms.of(Long.parseLong(id));
            if (sent != null && sent.say() != null) {
                chat.say(room, seat, sent.say(), bounded(sent.key()));
            }
            if (sent != null && sent.react() != null) {
                room.reactions
                        .computeIfAbsent(sent.react(), each -> new LongAdder())
                        .increment();
            }
        } catch (IOException e) {
            seat.close(CloseReason.UNSUPPORTED_DATA);
        }
    }

    private static @Nullable String bounded(@Nullable String key) {
        return key == null || key.length() > 40 ? null : key;
    }

    @OnMessage
    void pong(WebSocketPongMessage pong, WebSocketSession session) {
        var seat = seat(session);
        if (seat != null) {
            seat.heardAt = clock.instant();
        }
    }

    @OnClose
    void close(String id, WebSocketSession session) {
        if (seat(session) != null) {
            blocking.execute(() -> rooms.leave(Long.parseLong(id), session.getId()));
        }
    }

    @OnError
    void failed(WebSocketSession session, Throwable fault) {
        LOG.debug("a socket failed", fault);
        session.close(CloseReason.ABNORMAL_CLOSURE);
    }

    private static @Nullable Seat seat(WebSocketSession session) {
        return session.get(SEAT, Seat.class).orElse(null);
    }

    /** A browser says which page opened the socket; scripts say nothing and carry a token. */
    private static boolean ownOrigin(HttpRequest<?> request) {
        var origin = request.getHeaders().get("Origin");
        if (origin == null) {
            return request.getHeaders().contains("Authorization");
        }
        try {
            var authority = URI.create(origin).getAuthority();
            return authority != null && authority.equals(request.getHeaders().get("Host"));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
