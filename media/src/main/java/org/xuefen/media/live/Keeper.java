package org.xuefen.media.live;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings parts to the disk on a thread of its own, so that a slow disk does not stop a class. What the disk does not take is
 * left out of the recording, and said so; with the next segment it is tried again.
 */
final class Keeper {
    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);
    private static final long MOST_WAITING = 24L << 20;
    private static final long SYNC_MILLIS = 1_000;
    private static final int CLOSE_SECONDS = 20;

    /** What is to be done; a generation goes before its parts. */
    private sealed interface Work {
        record Begin(Generation generation) implements Work {}

        record Keep(Rendition rendition, int number, Segment segment, Part part) implements Work {}

        record End() implements Work {}
    }

    private final Path folder;
    private final Broadcast owner;
    private final LinkedBlockingQueue<Work> queue = new LinkedBlockingQueue<>();
    private final AtomicLong waiting = new AtomicLong();
    private final Thread thread;
    private @Nullable Journal journal;
    private @Nullable Generation unwritten;
    private volatile boolean failing;
    private volatile boolean dirty;

    Keeper(Path folder, Broadcast owner) {
        this.folder = folder;
        this.owner = owner;
        this.thread = Thread.ofVirtual().name("live-disk").start(this::run);
    }

    boolean failing() {
        return failing;
    }

    void begin(Generation generation) {
        queue.add(new Work.Begin(generation));
    }

    void keep(Rendition rendition, int number, Segment segment, Part part) {
        if (waiting.addAndGet(part.bytes().length) > MOST_WAITING) {
            waiting.addAndGet(-part.bytes().length);
            lost(segment, null);
            return;
        }
        queue.add(new Work.Keep(rendition, number, segment, part));
    }

    /** Waits until what is there is on the disk. */
    void close() {
        queue.add(new Work.End());
        try {
            thread.join(java.time.Duration.ofSeconds(CLOSE_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        long synced = System.nanoTime();
        try {
            while (true) {
                var work = queue.poll(SYNC_MILLIS, TimeUnit.MILLISECONDS);
                switch (work) {
                    case null -> {}
                    case Work.Begin begin -> unwritten = begin.generation();
                    case Work.Keep keep -> {
                        write(keep);
                        waiting.addAndGet(-keep.part().bytes().length);
                    }
                    case Work.End() -> {
                        sync();
                        if (journal != null) {
                            journal.close();
                        }
                        return;
                    }
                }
                if (dirty && System.nanoTime() - synced > SYNC_MILLIS * 1_000_000) {
                    sync();
                    synced = System.nanoTime();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(Work.Keep keep) {
        if (owner.isUnwritten(keep.segment())) {
            return;
        }
        try {
            var open = journal;
            if (open == null) {
                open = new Journal(folder);
                journal = open;
            }
            var generation = unwritten;
            if (generation != null) {
                open.generation(generation);
                open.closeBefore(generation.number());
                unwritten = null;
            }
            long offset = open.part(keep.rendition(), keep.number(), keep.segment(), keep.part());
            owner.stored(keep.segment(), offset, keep.part().bytes().length);
            dirty = true;
            failing = false;
        } catch (IOException full) {
            lost(keep.segment(), full);
        }
    }

    private void lost(Segment segment, @Nullable IOException cause) {
        owner.notStored(segment);
        if (!failing) {
            failing = true;
            LOG.error(
                    "live class {}: the disk does not take the recording ({}); the class goes on from memory",
                    folder.getFileName(),
                    cause == null ? "too slow" : cause.getMessage());
        }
    }

    private void sync() {
        try {
            if (journal != null) {
                journal.sync();
            }
            dirty = false;
        } catch (IOException cannot) {
            LOG.warn("live class {}: {}", folder.getFileName(), cannot.getMessage());
        }
    }
}
