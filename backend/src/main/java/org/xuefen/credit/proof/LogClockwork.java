package org.xuefen.credit.proof;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sequences about every second and signs heads. A thread of its own, since the job queue looks less often; every server
 * has one, and they take turns by the sequencer's row.
 */
@Context
class LogClockwork implements ApplicationEventListener<ServerStartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(LogClockwork.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Sequencer sequencer;
    private final TreeHeads heads;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile @Nullable Thread thread;

    LogClockwork(Sequencer sequencer, TreeHeads heads) {
        this.sequencer = sequencer;
        this.heads = heads;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        thread = Thread.ofPlatform().daemon().name("credit-log").start(this::run);
    }

    /** Whatever happens to one turn, the next comes: what waits is in the database. */
    private void run() {
        boolean failing = false;
        try {
            while (!stopped.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                failing = !turn(failing);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @param silent whether the turn before has failed and said so */
    private boolean turn(boolean silent) {
        try {
            sequencer.run();
            heads.signIfDue();
            return true;
        } catch (RuntimeException e) {
            if (!silent && stopped.getCount() > 0) {
                LOG.warn("The credit log could not be extended; it is tried again every second", e);
            }
            return false;
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        stopped.countDown();
        var running = thread;
        if (running != null) {
            running.join(PATIENCE.toMillis());
        }
    }
}
