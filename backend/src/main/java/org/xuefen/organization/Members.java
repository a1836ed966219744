package org.xuefen.organization;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Members and their dated memberships. Rights are the caller's business: see {@link Scopes}. */
public interface Members {
    Optional<Member> find(long id);

    /** In no order; ids that are no member's are left out. */
    List<Member> findAll(Collection<Long> ids);

    /** Refuses {@code organization.member-not-found}. */
    Member require(long id);

    /** Creates the account and the member; gives the id they share. */
    long create(NewMember member);

    /** The same for many at once, in a few statements; ids in the order given. All or nothing. */
    List<Long> createAll(List<NewMember> members);

    /** Where the member stood at that time; empty before the first membership. */
    Optional<Placement> at(long memberId, Instant when);

    /** All memberships, the latest first. */
    List<Membership> history(long memberId);

    /** Changes what is kept of a member. A version other than the stored one is refused; null overwrites. */
    void edit(
            long id,
            String name,
            @Nullable String industry,
            String memberNo,
            @Nullable String email,
            @Nullable Integer version);

    /**
     * Moves the member to another unit from {@code from} on, which may lie back to the beginning of the present
     * membership, not before it and not in the future.
     */
    void move(long id, long unitId, Instant from);

    /** The member can't sign in any more and isn't counted; history and credits stay. */
    void deactivate(long id);

    void reactivate(long id);

    /** A stretch of time in one unit. */
    record Membership(
            long unitId,
            String unitPath,
            Instant from,
            @Nullable Instant until) {}
}
