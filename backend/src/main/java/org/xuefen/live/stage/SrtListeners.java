package org.xuefen.live.stage;

import io.micronaut.context.annotation.Value;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xuefen.media.MediaException;
import org.xuefen.shared.Refusal;

/**
 * An SRT port for each class that has a stream key, while it is open: FFmpeg listens there with the class's passphrase, takes one
 * sender, and listens again when that one is gone.
 */
@Singleton
class SrtListeners {
    private static final Logger LOG = LoggerFactory.getLogger(SrtListeners.class);
    private static final Duration AGAIN = Duration.ofSeconds(2);

    private final StreamKeys keys;
    private final Stages stages;
    private final StageSettings settings;
    private final Clock clock;
    private final String host;
    private final Map<Long, Listener> listeners = new ConcurrentHashMap<>();

    SrtListeners(
            StreamKeys keys,
            Stages stages,
            StageSettings settings,
            Clock clock,
            @Value("${micronaut.server.host:127.0.0.1}") String host) {
        this.keys = keys;
        this.stages = stages;
        this.settings = settings;
        this.clock = clock;
        this.host = host;
    }

    /** The port a class listens on, if it does. */
    OptionalInt port(long classId) {
        var listener = listeners.get(classId);
        return listener == null ? OptionalInt.empty() : OptionalInt.of(listener.port);
    }

    /** Opens what is to be open and closes what is not, by the keys there are. */
    synchronized void look() {
        if (!settings.srt()) {
            return;
        }
        var open = new HashSet<Long>();
        for (var row : keys.ofOpenClasses()) {
            open.add(row.classId());
            var known = listeners.get(row.classId());
            if (known != null && !Arrays.equals(known.row.hash(), row.hash())) {
                close(known);
                known = null;
            }
            var listener = known != null ? known : free().isPresent() ? new Listener(row, free().getAsInt()) : null;
            if (listener != null) {
                listeners.put(row.classId(), listener);
                listener.listen();
            }
        }
        for (var each : listeners.values()) {
            if (!open.contains(each.row.classId())) {
                close(each);
            }
        }
    }

    private OptionalInt free() {
        return IntStream.rangeClosed(settings.firstSrtPort(), settings.lastSrtPort())
                .filter(port -> listeners.values().stream().noneMatch(each -> each.port == port))
                .findFirst();
    }

    private void close(Listener listener) {
        listeners.remove(listener.row.classId(), listener);
        listener.closed = true;
        if (listener.sending != null) {
            listener.sending.close();
        }
    }

    @PreDestroy
    void stop() {
        listeners.values().forEach(this::close);
    }

    private final class Listener implements Sender {
        final StreamKeys.Row row;
        final int port;
        volatile boolean closed;
        volatile @Nullable Sending sending;
        private volatile Instant notBefore = Instant.MIN;

        Listener(StreamKeys.Row row, int port) {
            this.row = row;
            this.port = port;
        }

        void listen() {
            if (closed || sending != null || clock.instant().isBefore(notBefore)) {
                return;
            }
            notBefore = clock.instant().plus(AGAIN);
            try {
                sending = stages.listen(row.classId(), row.ownerId(), host, port, keys.passphrase(row), this);
            } catch (Refusal notNow) {
                LOG.debug(
                        "live class {}: no SRT: {}",
                        row.classId(),
                        notNow.code().wire());
            }
        }

        @Override
        public boolean byKey() {
            return true;
        }

        @Override
        public void onAir() {
            LOG.info("live class {}: on air by SRT", row.classId());
        }

        @Override
        public void takenOver() {
            // It listens again once its FFmpeg has ended.
        }

        @Override
        public void refused(Refusal why) {
            notBefore = clock.instant().plusSeconds(30);
        }

        @Override
        public void stopped(@Nullable MediaException failure) {
            sending = null;
            listen();
        }
    }
}
