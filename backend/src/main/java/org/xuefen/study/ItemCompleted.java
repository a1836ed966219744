package org.xuefen.study;

import java.time.Instant;

/** A member completed an item. Published in the transaction that completes it. */
public record ItemCompleted(
        long memberId, long courseId, long revisionId, long itemId, long completionId, Instant at) {}
