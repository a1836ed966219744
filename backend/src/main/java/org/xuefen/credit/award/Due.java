package org.xuefen.credit.award;

import java.time.Instant;

/** A completion that is owed its award. */
public record Due(
        long completionId,
        long memberId,
        long courseId,
        long revisionId,
        Instant occurredAt,
        long countedMediaMillis,
        long estimatedMillis,
        int attempts,
        Instant dueAt) {}
