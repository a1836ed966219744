package org.xuefen.discovery;

import java.util.List;

/** What a member could study next, each with why. */
public interface Recommendations {
    /** At most so many, best first; fewer when there is not that much left. The same on each call until something changes. */
    List<Recommendation> forMember(long memberId, int limit);
}
