package org.xuefen.app;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has been started, to be stopped in the opposite order, once, from whichever thread asks first. */
final class StopStack implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StopStack.class);

    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private boolean closed;

    /** Takes over a part that runs; where the stop has begun already, it is stopped at once. */
    synchronized <T extends AutoCloseable> T push(T part) {
        started.push(part);
        if (closed) {
            drain();
        }
        return part;
    }

    synchronized boolean closed() {
        return closed;
    }

    @Override
    public synchronized void close() {
        closed = true;
        drain();
    }

    private void drain() {
        while (!started.isEmpty()) {
            try {
                started.pop().close();
            } catch (Exception e) {
                LOG.error("A part did not stop cleanly", e);
            }
        }
    }
}
