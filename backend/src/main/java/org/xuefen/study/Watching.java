package org.xuefen.study;

/**
 * Watching and reading through the server's own rule, for the demo's history and for tests. Time is the server clock's:
 * calls of one member go forward in time.
 */
public interface Watching {
    /** Opens a player of an item of a course the member takes. @return the session */
    long open(long memberId, long courseId, long itemId);

    /**
     * Reports a stretch as played just now, and completes what it completes.
     *
     * @param rateMilli thousandths of normal speed
     * @return milliseconds of the item that count so far
     */
    long watched(long sessionId, long fromMillis, long toMillis, int rateMilli);
}
