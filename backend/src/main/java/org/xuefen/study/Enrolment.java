package org.xuefen.study;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A member takes a course.
 *
 * @param revisionId the revision they finish, unless they choose to move
 * @param studiedAt when an item was last opened
 * @param lastItemId which one
 * @param completionId set once, never taken back
 */
public record Enrolment(
        long id,
        long memberId,
        long courseId,
        long revisionId,
        Instant enrolledAt,
        @Nullable Instant studiedAt,
        @Nullable Long lastItemId,
        @Nullable Long completionId,
        @Nullable Instant completedAt) {}
