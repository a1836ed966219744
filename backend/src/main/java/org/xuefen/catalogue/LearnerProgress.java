package org.xuefen.catalogue;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xuefen.shared.Page;

/** How far the learners of a course are. Implemented by {@code study}. */
public interface LearnerProgress {
    /**
     * One learner.
     *
     * @param revisionId the revision they study
     * @param itemsDone of {@code itemsTotal} items of that revision
     * @param completedAt null while they study
     */
    record Learner(
            long memberId,
            long revisionId,
            int itemsDone,
            int itemsTotal,
            Instant enrolledAt,
            @Nullable Instant lastStudiedAt,
            @Nullable Instant completedAt) {}

    /**
     * Counts of a course.
     *
     * @param completed of the enrolled
     */
    record Counts(long enrolled, long completed) {}

    /** Newest enrolment first. */
    Page<Learner> learners(long courseId, @Nullable String after, int limit);

    /** Courses without learners may be missing. */
    Map<Long, Counts> counts(Collection<Long> courseIds);
}
