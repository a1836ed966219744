package org.xuefen.catalogue.studio;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xuefen.catalogue.CourseDraft;

/**
 * A draft as it is stored.
 *
 * @param version goes up with each save; If-Match names it
 * @param baseRevisionId the revision it was last published as
 * @param updatedAt the last change to it or to the content of an item
 */
record Draft(
        long courseId,
        long ownerId,
        long version,
        DraftState state,
        CourseDraft content,
        @Nullable Long baseRevisionId,
        long updatedBy,
        Instant updatedAt,
        @Nullable Instant submittedAt) {}
