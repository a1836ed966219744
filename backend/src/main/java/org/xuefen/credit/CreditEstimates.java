package org.xuefen.credit;

import java.util.Collection;
import java.util.Map;
import org.xuefen.catalogue.CourseHead;

/** What courses would give a member, before they are taken. */
public interface CreditEstimates {
    /**
     * For those of the courses that are studied here, under the scheme that applies to the member now; empty where none
     * does. What a course has given already in this period is 0.
     */
    Map<Long, Estimate> forCourses(long memberId, Collection<Long> courseIds);

    /** The same for courses at hand: the catalogue is not asked for them again. */
    Map<Long, Estimate> forHeads(long memberId, Collection<CourseHead> heads);
}
