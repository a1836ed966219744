package org.xuefen.study;

import java.time.Instant;
import java.util.function.Supplier;

/**
 * A member completed a course, once and for all. Published in the transaction that completes it, so that what is earned is
 * written with it or not at all.
 *
 * @param countedMediaMillis counted time of its videos and articles
 * @param estimatedMillis the revision's estimated length
 * @param evidence as it was frozen, read when it is asked for: what can't be read of it takes no completion away
 */
public record CourseCompleted(
        long memberId,
        long courseId,
        long revisionId,
        long completionId,
        Instant at,
        long countedMediaMillis,
        long estimatedMillis,
        Supplier<CompletionEvidence> evidence) {}
