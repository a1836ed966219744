package org.xuefen.credit.award;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A completion that is owed its award.
 *
 * @param fault what went wrong at the last attempt: the kind of fault, never data
 */
public record Due(
        long completionId,
        long memberId,
        long courseId,
        long revisionId,
        Instant occurredAt,
        long countedMediaMillis,
        long estimatedMillis,
        int attempts,
        @Nullable String fault,
        Instant dueAt) {}
