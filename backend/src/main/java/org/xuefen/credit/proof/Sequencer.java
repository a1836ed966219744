package org.xuefen.credit.proof;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;

/**
 * Takes up entries into the log, in the order of their ids among those that wait. One at a time over all servers: whoever
 * appends holds the sequencer's row. Leaf, nodes and the end of waiting are one transaction, so a crash leaves an entry
 * either waiting or in the log; that it is in it once the leaf's unique key sees to.
 */
@Singleton
public class Sequencer {
    static final int BATCH = 4000;

    private final LogStore log;

    Sequencer(LogStore log) {
        this.log = log;
    }

    /**
     * Appends everything that waits, behind whoever is at it.
     *
     * @return how many leaves it appended
     */
    public long catchUp() {
        long appended = 0;
        for (int taken = BATCH; taken == BATCH; ) {
            taken = next();
            appended += taken;
        }
        return appended;
    }

    /** The same, unless another server is at it. */
    void run() {
        while (log.anythingWaits() && nextIfFree() == BATCH) {}
    }

    @Transactional
    int next() {
        log.lock();
        return take();
    }

    @Transactional
    int nextIfFree() {
        return log.tryLock() ? take() : 0;
    }

    private int take() {
        var waiting = log.waiting(BATCH);
        if (waiting.isEmpty()) {
            return 0;
        }
        // One that is in the log already can only have been put there by hand; it must not stop those behind it.
        var fresh = waiting.stream().filter(each -> !each.logged()).toList();
        log.append(fresh, log.size());
        log.done(waiting.stream().map(LogStore.Waiting::entryId).toList());
        return waiting.size();
    }
}
