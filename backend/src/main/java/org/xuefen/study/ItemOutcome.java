package org.xuefen.study;

import java.time.Instant;

/**
 * How a quiz attempt ended.
 *
 * @param scoreMilli thousandths of the points
 */
public record ItemOutcome(
        long memberId, long courseId, long itemId, boolean passed, int scoreMilli, long attemptId, Instant at) {}
