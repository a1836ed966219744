package org.xuefen.study;

import java.util.List;
import java.util.Optional;

/** How far members are. */
public interface Progress {
    Optional<CourseProgress> of(long memberId, long courseId);

    /** Courses in progress, last studied first. */
    List<CourseProgress> open(long memberId, int limit);

    /** All courses taken, last studied first. */
    List<CourseProgress> all(long memberId, int limit);
}
