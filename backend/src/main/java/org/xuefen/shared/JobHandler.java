package org.xuefen.shared;

/**
 * Work that may happen later and must happen: declared as a bean, queued by {@link Jobs}. It runs at least once, on any
 * node, again after a crash; so it is written to be repeated. An exception makes it run again with growing pauses.
 */
public interface JobHandler {
    /** The kind of job, stable: it is stored. */
    String kind();

    /** @param data what {@link Jobs#enqueue} was given */
    void run(String id, String data) throws Exception;

    /** After this many failures in a row the job is dropped; {@link #gaveUp} hears of it. */
    default int attempts() {
        return 8;
    }

    /** Threads this kind may hold for hours, which the queue has besides those of all other jobs. */
    default int threads() {
        return 0;
    }

    default void gaveUp(String id, String data, Throwable cause) {}
}
