package org.xuefen.study;

import java.util.List;

/** Courses that organizers require of members. Rights are the caller's business. */
public interface Mandates {
    /** @throws org.xuefen.shared.Refusal {@code study.mandate-…} for what does not fit together */
    long draft(long by, MandateDraft draft);

    /** From now on it binds; the members are bound by a job, which says how far it is. */
    void issue(long mandateId, long by);

    /** What a member still has to complete, the first due first. */
    List<RequiredCourse> due(long memberId, int limit);
}
