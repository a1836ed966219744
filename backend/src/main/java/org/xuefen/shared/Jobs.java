package org.xuefen.shared;

import java.time.Instant;

/** The persistent queue of the main database. Queued inside a transaction, a job exists when that commits. */
public interface Jobs {
    /** Queues a job; one of the same kind and id that waits or runs already stays as it is. */
    void enqueue(String kind, String id, String data);

    void enqueueAt(String kind, String id, String data, Instant when);

    /** Takes a waiting job back. One that runs now is not interrupted. @return whether it was waiting */
    boolean cancel(String kind, String id);
}
