package org.xuefen.study;

import java.time.Instant;
import java.util.List;

/** What members took by their own choice, over all of them: for learning what is taken up after what. */
public interface Choices {
    /**
     * In the order of members, of one member in the order of courses; what a mandate took for them is not among it. Start with
     * zeros, go on with the last one read.
     */
    List<Choice> after(long memberId, long courseId, int limit);

    /** How many were made since then. */
    long since(Instant at);

    /** A member took a course. */
    record Choice(long memberId, long courseId, Instant at) {}
}
