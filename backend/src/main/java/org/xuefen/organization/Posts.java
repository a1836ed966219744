package org.xuefen.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Posts that members hold in their unit, with dates. Rights are the caller's business: see {@link Scopes}. */
public interface Posts {
    List<PostKind> kinds();

    /** Codes of the posts held on a day, by member; members who hold none are left out. */
    Map<Long, Set<String>> heldOn(Collection<Long> memberIds, LocalDate day);

    /** All posts of a member, the latest first. */
    List<Held> of(long memberId);

    /**
     * Gives a member a post in the unit they belong to, from a day that is not in the future. One who holds it already
     * keeps it as it is.
     *
     * @throws org.xuefen.shared.Refusal {@code organization.post-unknown}, {@code organization.post-date-in-future}
     */
    long appoint(long memberId, String post, LocalDate from);

    /** Ends a post with the day before {@code until}. @throws org.xuefen.shared.Refusal {@code organization.post-not-found} */
    void end(long memberId, long heldId, LocalDate until);

    /** @param until the first day it is not held any more */
    record Held(
            long id,
            PostKind post,
            long unitId,
            LocalDate from,
            @Nullable LocalDate until) {}
}
