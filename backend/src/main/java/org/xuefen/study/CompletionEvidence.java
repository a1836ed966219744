package org.xuefen.study;

import java.time.Instant;
import java.util.List;

/**
 * The evidence of a course completion.
 *
 * @param countedMediaMillis counted time of its videos and articles
 * @param estimatedMillis the revision's estimated length
 * @param sha256 hash of the frozen form, hexadecimal; it covers the hashes of the items
 */
public record CompletionEvidence(
        long completionId,
        long memberId,
        long courseId,
        long revisionId,
        Instant completedAt,
        long countedMediaMillis,
        long estimatedMillis,
        String sha256,
        List<ItemEvidence> items) {}
