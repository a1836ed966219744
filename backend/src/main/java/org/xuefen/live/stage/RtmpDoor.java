package org.xuefen.live.stage;

import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xuefen.live.rtmp.Publishers;
import org.xuefen.live.rtmp.RtmpServer;
import org.xuefen.media.MediaException;
import org.xuefen.media.live.Ingest;
import org.xuefen.shared.Refusal;

/** Classes from programs such as OBS, by RTMP, where a port is set for it. */
@Singleton
class RtmpDoor implements Publishers, ApplicationEventListener<ServerStartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(RtmpDoor.class);

    private final StreamKeys keys;
    private final Stages stages;
    private final StageSettings settings;
    private final String host;
    private @Nullable RtmpServer server;

    RtmpDoor(
            StreamKeys keys,
            Stages stages,
            StageSettings settings,
            @Value("${micronaut.server.host:127.0.0.1}") String host) {
        this.keys = keys;
        this.stages = stages;
        this.settings = settings;
        this.host = host;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        if (settings.rtmpPort() == 0) {
            return;
        }
        try {
            server = RtmpServer.start(host, settings.rtmpPort(), this);
        } catch (IOException taken) {
            LOG.error("no classes by RTMP: {}", taken.getMessage());
        }
    }

    @PreDestroy
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Override
    public Optional<Publishing> publish(String key, Connection connection) {
        var row = keys.opened(key);
        if (row.isEmpty()) {
            LOG.info("a wrong stream key was refused");
            return Optional.empty();
        }
        try {
            var sender = new Program(row.get().classId(), connection);
            var sending = stages.begin(
                    row.get().classId(), row.get().ownerId(), new Ingest(Ingest.Form.FLV, true, true), sender);
            return Optional.of(new Publishing() {
                @Override
                public boolean flv(byte[] bytes) {
                    return sending.write(bytes);
                }

                @Override
                public void ended() {
                    sending.finish();
                }
            });
        } catch (Refusal notNow) {
            LOG.info(
                    "live class {}: a program was refused: {}",
                    row.get().classId(),
                    notNow.code().wire());
            return Optional.empty();
        }
    }

    /** A program understands nothing but the end of its connection. */
    private record Program(long classId, Connection connection) implements Sender {
        @Override
        public boolean byKey() {
            return true;
        }

        @Override
        public void onAir() {
            LOG.info("live class {}: on air by RTMP", classId);
        }

        @Override
        public void takenOver() {
            connection.close();
        }

        @Override
        public void refused(Refusal why) {
            LOG.info(
                    "live class {}: a program was stopped: {}",
                    classId,
                    why.code().wire());
            connection.close();
        }

        @Override
        public void stopped(@Nullable MediaException failure) {
            connection.close();
        }
    }
}
