package org.xuefen.study;

import java.time.Instant;
import java.util.List;

/** When items were completed, over all members: for looking at how people study. */
public interface Traces {
    /**
     * Completions of items in the order they were written.
     *
     * @param from no earlier than this, and before {@code until}
     * @param afterId the last one read, 0 to begin
     */
    List<Trace> completed(Instant from, Instant until, long afterId, int limit);

    /**
     * One completion of an item.
     *
     * @param countedMillis media time that counted; 0 for a quiz
     */
    record Trace(long id, long memberId, long courseId, long itemId, Instant at, long countedMillis, boolean quiz) {}
}
