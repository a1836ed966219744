package org.xuefen.study.watch;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.xuefen.shared.Refusal;
import org.xuefen.study.StudyRefusals;

/**
 * Where heartbeats are taken. A member's heartbeats always go to the same lane, so that they keep their order and never wait
 * for themselves.
 */
@Singleton
public class HeartbeatLanes {
    private final List<HeartbeatLane> lanes;

    HeartbeatLanes(Desks desks, StudySettings settings) {
        lanes = IntStream.range(0, settings.lanes())
                .mapToObj(number -> new HeartbeatLane(number, desks, settings.group(), settings.queue()))
                .toList();
    }

    /**
     * Returns once the heartbeat is committed.
     *
     * @throws Refusal {@code study.busy} when too many wait: nothing was written, send it again
     */
    public Taken take(Heartbeat heartbeat) {
        try {
            return submit(heartbeat).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** Completes once the heartbeat is committed. @throws Refusal {@code study.busy} */
    public CompletableFuture<Taken> submit(Heartbeat heartbeat) {
        var lane = lanes.get(
                Math.floorMod(Long.hashCode(heartbeat.session().memberId() * 0x9E3779B97F4A7C15L), lanes.size()));
        var waiting = new HeartbeatLane.Waiting(heartbeat, new CompletableFuture<>());
        if (!lane.offer(waiting)) {
            throw new Refusal(StudyRefusals.BUSY);
        }
        return waiting.taken();
    }

    @PreDestroy
    void close() {
        lanes.forEach(HeartbeatLane::close);
    }
}
