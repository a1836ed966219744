package org.xuefen.discovery;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.Standing;
import org.xuefen.organization.Member;

/** What a member could study next, each with why. */
public interface Recommendations {
    /** At most so many, best first; fewer when there is not that much left. The same on each call until something changes. */
    List<Recommendation> forReader(Reader reader, int limit);

    /**
     * For whom, as they are now: what is recommended is thought over again when any of this has changed.
     *
     * @param member null for someone who belongs to no unit
     * @param taken courses that are not recommended any more, in the order they were taken
     */
    record Reader(long id, @Nullable Member member, Optional<Standing> standing, List<Long> taken) {}
}
