package org.xuefen.live.stage;

import io.micronaut.json.JsonMapper;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.websocket.CloseReason;
import io.micronaut.websocket.WebSocketSession;
import io.micronaut.websocket.annotation.OnClose;
import io.micronaut.websocket.annotation.OnError;
import io.micronaut.websocket.annotation.OnMessage;
import io.micronaut.websocket.annotation.OnOpen;
import io.micronaut.websocket.annotation.ServerWebSocket;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xuefen.identity.Caller;
import org.xuefen.live.LiveClasses;
import org.xuefen.live.SignedOut;
import org.xuefen.shared.Refusal;
import org.xuefen.shared.Sentences;
import org.xuefen.shared.SharedRefusals;

/**
 * Takes what a presenter's browser records. A message is binary: a first byte 1 and a piece of the recording, or a first byte 0
 * and a JSON object ({@code hello} with the recorder's type, {@code stop}). The server answers in text: {@code open},
 * {@code ready}, {@code on-air}, {@code pace} (how much has arrived, how much waits), {@code restart}, {@code taken-over}, {@code refused}.
 * Nothing may be sent before {@code open}: what comes together with the end of the handshake is lost.
 */
@ServerWebSocket("/api/v1/live-classes/{id}/ingest")
@Secured(SecurityRule.IS_AUTHENTICATED)
class IngestSocket {
    private static final Logger LOG = LoggerFactory.getLogger(IngestSocket.class);
    private static final int MOST_BYTES = 4 << 20;
    private static final int MOST_PRESENTERS = 200;

    private final Stages stages;
    private final LiveClasses classes;
    private final Sentences sentences;
    private final JsonMapper json;
    private final Map<String, Presenting> presenting = new ConcurrentHashMap<>();

    IngestSocket(Stages stages, LiveClasses classes, Sentences sentences, JsonMapper json) {
        this.stages = stages;
        this.classes = classes;
        this.sentences = sentences;
        this.json = json;
    }

    @OnOpen
    void open(WebSocketSession session) {
        var known = known(session);
        if (known != null) {
            known.open();
        }
    }

    private @Nullable Presenting known(WebSocketSession session) {
        var caller = session.getUserPrincipal().flatMap(Caller::of);
        var id = session.getUriVariables().get("id", String.class).orElse("");
        if (caller.isEmpty() || presenting.size() >= MOST_PRESENTERS || !id.matches("\\d{1,18}")) {
            session.close(CloseReason.POLICY_VIOLATION);
            return null;
        }
        var locale = caller.get().locale().startsWith("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        return presenting.computeIfAbsent(
                session.getId(),
                fresh -> new Presenting(
                        session, stages, classes, Long.parseLong(id), caller.get(), words(locale), json));
    }

    private Presenting.Words words(Locale locale) {
        return refusal -> sentences.of(refusal.code(), refusal.arguments(), locale);
    }

    @OnMessage(maxPayloadLength = MOST_BYTES)
    void message(WebSocketSession session, byte[] message) {
        var known = known(session);
        if (known != null) {
            known.message(message);
        }
    }

    @OnClose
    void close(WebSocketSession session) {
        var known = presenting.remove(session.getId());
        if (known != null) {
            known.gone();
        }
    }

    @OnError
    void failed(WebSocketSession session, Throwable failure) {
        LOG.debug("a presenter's socket: {}", failure.toString());
        close(session);
        session.close(CloseReason.INTERNAL_ERROR);
    }

    /** Whoever signed out, or was, sends no more. */
    @EventListener
    void signedOut(SignedOut event) {
        for (var each : presenting.values()) {
            if (event.sessions()
                    .ends(each.presenter().memberId(), each.presenter().sessionId())) {
                each.refused(new Refusal(SharedRefusals.SIGN_IN_REQUIRED));
            }
        }
    }

    /** For tests: nobody is left over. */
    List<Presenting> all() {
        return List.copyOf(presenting.values());
    }
}
