package org.xuefen.study;

import java.time.Instant;

/**
 * A member completed a course, once and for all. Published in the transaction that completes it, so that what is earned is
 * written with it or not at all.
 *
 * @param evidence as it was frozen in that transaction
 */
public record CourseCompleted(CompletionEvidence evidence) {
    public long memberId() {
        return evidence.memberId();
    }

    public long courseId() {
        return evidence.courseId();
    }

    public long completionId() {
        return evidence.completionId();
    }

    public Instant at() {
        return evidence.completedAt();
    }
}
