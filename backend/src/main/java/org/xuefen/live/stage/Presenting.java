package org.xuefen.live.stage;

import io.micronaut.json.JsonMapper;
import io.micronaut.websocket.CloseReason;
import io.micronaut.websocket.WebSocketSession;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xuefen.identity.Caller;
import org.xuefen.live.LiveClasses;
import org.xuefen.live.LiveRefusals;
import org.xuefen.live.LiveRole;
import org.xuefen.media.MediaException;
import org.xuefen.media.live.Ingest;
import org.xuefen.shared.Refusal;

/** One presenter's browser: from its hello to its end, over as many recordings as it takes. */
final class Presenting implements Sender {
    private static final Logger LOG = LoggerFactory.getLogger(Presenting.class);
    private static final long PACE_NANOS = 500_000_000L;
    private static final int MOST_HELLOS = 30;
    private static final int MOST_OPENS = 20;
    private static final long OPEN_NANOS = Duration.ofSeconds(1).toNanos();
    private static final int MOST_CONTROL = 2_000;

    /** The sentence of a refusal in the presenter's language. */
    interface Words {
        String of(Refusal refusal);
    }

    private final WebSocketSession session;
    private final Stages stages;
    private final LiveClasses classes;
    private final long classId;
    private final Caller presenter;
    private final Words words;
    private final JsonMapper json;
    private volatile @Nullable Sending sending;
    private volatile boolean starting;
    private volatile boolean gone;
    private volatile boolean greeted;
    private int hellos;
    private long received;
    private long paced;

    Presenting(
            WebSocketSession session,
            Stages stages,
            LiveClasses classes,
            long classId,
            Caller presenter,
            Words words,
            JsonMapper json) {
        this.session = session;
        this.stages = stages;
        this.classes = classes;
        this.classId = classId;
        this.presenter = presenter;
        this.words = words;
        this.json = json;
    }

    Caller presenter() {
        return presenter;
    }

    /** Said until it is answered: what a browser sends together with the end of the handshake is lost, its greeting too. */
    void open() {
        Thread.ofVirtual().name("live-open").start(() -> {
            for (int times = 0; times < MOST_OPENS && !greeted && !gone; times++) {
                say(Map.of("type", "open"));
                LockSupport.parkNanos(OPEN_NANOS);
            }
        });
    }

    /** On the connection's own thread; nothing here waits. */
    void message(byte[] message) {
        if (message.length == 0) {
            return;
        }
        switch (message[0]) {
            case 0 -> control(message);
            case 1 -> piece(message);
            default -> end(new Refusal(LiveRefusals.SENDING_FORM));
        }
    }

    private void piece(byte[] message) {
        var to = sending;
        if (to == null) {
            return; // between a recording that ended and the next hello
        }
        received += message.length - 1;
        if (!to.write(Arrays.copyOfRange(message, 1, message.length))) {
            return; // it was ended; stopped() tells the browser
        }
        long now = System.nanoTime();
        if (now - paced > PACE_NANOS) {
            paced = now;
            say(Map.of("type", "pace", "received", received, "waiting", to.waiting()));
        }
    }

    private void control(byte[] message) {
        if (message.length > MOST_CONTROL) {
            end(new Refusal(LiveRefusals.SENDING_FORM));
            return;
        }
        Map<?, ?> said;
        try {
            said = json.readValue(Arrays.copyOfRange(message, 1, message.length), Map.class);
        } catch (IOException | RuntimeException nonsense) {
            end(new Refusal(LiveRefusals.SENDING_FORM));
            return;
        }
        switch (String.valueOf(said.get("type"))) {
            case "hello" -> hello(String.valueOf(said.get("mime")));
            case "stop" -> {
                var to = sending;
                if (to != null) {
                    to.finish();
                }
            }
            default -> end(new Refusal(LiveRefusals.SENDING_FORM));
        }
    }

    private void hello(String mime) {
        greeted = true;
        if (starting || sending != null || ++hellos > MOST_HELLOS) {
            return;
        }
        var ingest = ingest(mime);
        if (ingest == null) {
            end(new Refusal(LiveRefusals.SENDING_FORM));
            return;
        }
        starting = true;
        Thread.ofVirtual().name("live-hello").start(() -> begin(ingest));
    }

    private void begin(Ingest ingest) {
        try {
            var role = classes.role(presenter.memberId(), classId);
            if (role.isEmpty()) {
                throw new Refusal(LiveRefusals.CLASS_NOT_FOUND);
            }
            if (role.get() != LiveRole.PRESENTER) {
                throw new Refusal(LiveRefusals.NOT_PRESENTER);
            }
            received = 0;
            var begun = stages.begin(classId, presenter.memberId(), ingest, this);
            sending = begun;
            if (gone) {
                begun.close();
            }
            say(Map.of("type", "ready"));
        } catch (Refusal refused) {
            end(refused);
        } catch (RuntimeException failed) {
            LOG.error("live class {}: a presenter could not begin", classId, failed);
            end(new Refusal(LiveRefusals.STAGES_FULL));
        } finally {
            starting = false;
        }
    }

    /** What a recorder says it writes; what it really writes is found out by FFmpeg and by whoever reads what comes out. */
    static @Nullable Ingest ingest(String mime) {
        var lower = mime.toLowerCase(java.util.Locale.ROOT);
        boolean copy = lower.contains("h264") || lower.contains("avc1") || lower.contains("avc3");
        if (lower.startsWith("video/webm") || lower.startsWith("video/x-matroska")) {
            return new Ingest(Ingest.Form.WEBM, copy, true);
        }
        return lower.startsWith("video/mp4") ? new Ingest(Ingest.Form.MP4, copy, true) : null;
    }

    void gone() {
        gone = true;
        var to = sending;
        if (to != null) {
            to.finish();
        }
    }

    @Override
    public void onAir() {
        say(Map.of("type", "on-air"));
    }

    @Override
    public void takenOver() {
        var refusal = new Refusal(LiveRefusals.SENDING_TAKEN_OVER);
        say(Map.of("type", "taken-over", "code", refusal.code().wire(), "detail", words.of(refusal)));
        sending = null;
    }

    @Override
    public void refused(Refusal why) {
        end(why);
    }

    @Override
    public void stopped(@Nullable MediaException failure) {
        sending = null;
        var message = new LinkedHashMap<String, Object>();
        message.put("type", failure == null ? "stopped" : "restart");
        if (failure != null) {
            var refusal = new Refusal(LiveRefusals.SENDING_DAMAGED);
            message.put("code", refusal.code().wire());
            message.put("detail", words.of(refusal));
        }
        say(message);
    }

    private void end(Refusal why) {
        say(Map.of("type", "refused", "code", why.code().wire(), "detail", words.of(why)));
        session.close(CloseReason.POLICY_VIOLATION);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // a browser that does not hear has gone, and that is heard
    private void say(Map<String, ?> message) {
        if (!gone && session.isOpen()) {
            try {
                var _ = session.sendAsync(json.writeValueAsString(message));
            } catch (IOException impossible) {
                LOG.warn("a message to a presenter: {}", impossible.getMessage());
            }
        }
    }
}
