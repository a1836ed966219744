package org.xuefen.study;

import java.util.List;
import java.util.Optional;

/** How far members are. */
public interface Progress {
    Optional<CourseProgress> of(long memberId, long courseId);

    /** Where a member stands with all they take, for the first page. */
    Overview overview(long memberId, int openLimit);

    /** All courses taken, last studied first. */
    List<CourseProgress> all(long memberId, int limit);

    /**
     * What a member takes.
     *
     * @param open courses in progress, last studied first
     * @param taken every course, whether complete or not, in the order they were taken; the latest of someone who takes very
     *     many
     */
    record Overview(List<CourseProgress> open, List<Long> taken) {}
}
