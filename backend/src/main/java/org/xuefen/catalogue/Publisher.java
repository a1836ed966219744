package org.xuefen.catalogue;

/** Writes what is published. The studio calls it after a review; nothing else has a reason to. */
public interface Publisher {
    /** A new lineage without a revision. */
    long begin(long ownerId);

    /** The next revision of a course, current from now on; {@link CoursePublished} is sent in the same transaction. */
    Revision publish(long courseId, RevisionContent content, long authorId, long approvedBy);

    /** Takes a course out of the catalogue or back into it. Learners go on. */
    void withdraw(long courseId, boolean withdrawn);
}
