package org.xuefen.study;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Taking courses. */
public interface Enrolments {
    /**
     * Takes the course in its newest revision; one that is taken already stays as it is.
     *
     * @return the enrolment's id
     * @throws org.xuefen.shared.Refusal {@code catalogue.course-not-found}, {@code study.not-studied-here}
     */
    long enrol(long memberId, long courseId);

    /**
     * Takes the course in its newest revision for all of them, because a mandate wants it. Those who take it already go on as
     * they are; where the course can't be taken any more, nothing happens.
     */
    void enrolAll(Collection<Long> memberIds, long courseId);

    Optional<Enrolment> find(long memberId, long courseId);

    /** Those of the courses that the member takes or has completed. */
    Set<Long> taken(long memberId, Collection<Long> courseIds);

    /** Those of the members who take or have completed the course. */
    Set<Long> takers(long courseId, Collection<Long> memberIds);

    /** Those a member has not completed, the latest studied first. */
    List<Enrolment> begun(long memberId, int limit);

    /** @throws org.xuefen.shared.Refusal {@code study.not-enrolled} */
    Enrolment require(long memberId, long courseId);

    /**
     * Moves to the newest revision by the member's choice. What is completed stays completed; items that are new are to do,
     * unless the course itself is complete.
     */
    Enrolment moveToNewest(long memberId, long courseId);
}
