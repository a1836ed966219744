package org.xuefen.media.live;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Players that wait for what is still to come. Used under the lock of their broadcast. */
final class Waiters {
    private static final int MOST = 30_000;
    private static final int PRUNE_EVERY = 512;

    private final List<Waiter> all = new ArrayList<>();

    private record Waiter(Rendition rendition, long segment, int part, CompletableFuture<Void> done) {}

    /** Whether what was waited for is there. */
    interface There {
        boolean is(Rendition rendition, long segment, int part);
    }

    /** @param part -1 for the whole segment */
    static boolean there(List<Segment> lane, long segment, int part) {
        if (segment < lane.size() - 1L || (segment == lane.size() - 1L && lane.getLast().done)) {
            return true;
        }
        return part >= 0 && segment == lane.size() - 1L && lane.getLast().parts.size() > part;
    }

    boolean full() {
        return all.size() >= MOST;
    }

    /** Whoever waits gives up by completing it. */
    CompletableFuture<Void> add(Rendition rendition, long segment, int part) {
        if (all.size() % PRUNE_EVERY == PRUNE_EVERY - 1) {
            all.removeIf(waiter -> waiter.done().isDone());
        }
        var done = new CompletableFuture<Void>();
        all.add(new Waiter(rendition, segment, part, done));
        return done;
    }

    /** Their answers are written by others, while the next part is cut. */
    void release(There there) {
        var now = new ArrayList<CompletableFuture<Void>>();
        all.removeIf(waiter -> {
            boolean gone = waiter.done().isDone();
            if (!gone && there.is(waiter.rendition(), waiter.segment(), waiter.part())) {
                now.add(waiter.done());
                return true;
            }
            return gone;
        });
        if (!now.isEmpty()) {
            Thread.ofVirtual().start(() -> now.forEach(done -> done.complete(null)));
        }
    }
}
