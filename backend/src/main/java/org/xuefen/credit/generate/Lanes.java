package org.xuefen.credit.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/** Two pieces of work beside each other, so that neither the program nor the database waits for the other; few are in hand. */
final class Lanes implements AutoCloseable {
    private static final int LANES = 2;

    private final ExecutorService pool = Executors.newFixedThreadPool(LANES);
    private final Semaphore free = new Semaphore(LANES + 1);
    private final List<Future<?>> given = new ArrayList<>();

    /** Waits until a lane is near. What failed before is thrown here or when all are awaited. */
    void give(Runnable work) {
        free.acquireUninterruptibly();
        given.removeIf(Lanes::done);
        given.add(pool.submit(() -> {
            try {
                work.run();
            } finally {
                free.release();
            }
        }));
    }

    void await() {
        given.forEach(Lanes::get);
        given.clear();
    }

    private static boolean done(Future<?> each) {
        if (each.isDone()) {
            get(each);
            return true;
        }
        return false;
    }

    private static void get(Future<?> each) {
        try {
            each.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
