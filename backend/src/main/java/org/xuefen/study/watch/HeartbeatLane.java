package org.xuefen.study.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xuefen.shared.Outage;
import org.xuefen.shared.Refusal;
import org.xuefen.study.StudyRefusals;

/**
 * One thread that commits what has gathered while it committed the group before: alone when few are studying, hundreds at a
 * time when many are. A group that fails is tried again one by one, so that nobody pays for a stranger's bad beat; where
 * the database is away or has no room, all are told at once.
 */
final class HeartbeatLane {
    private static final Logger LOG = LoggerFactory.getLogger(HeartbeatLane.class);

    record Waiting(Heartbeat heartbeat, CompletableFuture<Taken> taken) {}

    private final Desks desks;
    private final int group;
    private final BlockingQueue<Waiting> queue;
    private final Thread thread;
    private volatile boolean closed;

    HeartbeatLane(int number, Desks desks, int group, int queue) {
        this.desks = desks;
        this.group = group;
        this.queue = new ArrayBlockingQueue<>(queue);
        thread = Thread.ofPlatform().daemon().name("heartbeats-" + number).start(this::run);
    }

    boolean offer(Waiting waiting) {
        return !closed && queue.offer(waiting);
    }

    void close() {
        closed = true;
        thread.interrupt();
    }

    private void run() {
        var waiting = new ArrayList<Waiting>(group);
        while (!closed) {
            try {
                waiting.add(queue.take());
                queue.drainTo(waiting, group - 1);
                commit(waiting);
            } catch (InterruptedException e) {
                break;
            } finally {
                waiting.clear();
            }
        }
        queue.forEach(left -> left.taken().completeExceptionally(new Refusal(StudyRefusals.BUSY)));
    }

    @SuppressWarnings("CatchingUnchecked")
    private void commit(List<Waiting> waiting) {
        try {
            var taken = desks.accept(waiting.stream().map(Waiting::heartbeat).toList());
            for (int i = 0; i < waiting.size(); i++) {
                waiting.get(i).taken().complete(taken.get(i));
            }
        } catch (RuntimeException e) {
            var outage = Outage.of(e);
            if (outage.isPresent()) {
                LOG.warn(
                        "{} heartbeats not taken: {}",
                        waiting.size(),
                        outage.get().wire());
                waiting.forEach(one -> one.taken().completeExceptionally(e));
                return;
            }
            if (waiting.size() == 1) {
                LOG.warn(
                        "heartbeat of member {} failed",
                        waiting.getFirst().heartbeat().session().memberId(),
                        e);
                waiting.getFirst().taken().completeExceptionally(e);
                return;
            }
            waiting.forEach(one -> commit(List.of(one)));
        }
    }
}
