package org.xuefen.organization;

import java.util.List;
import org.xuefen.identity.Caller;

/** What of the tree someone may see and change. */
public interface Scopes {
    /**
     * Path prefixes the caller organizes: for an administrator all organizations, for an organizer the units the role
     * was granted over, else none. No prefix lies within another.
     */
    List<String> pathsOf(Caller caller);

    /** Refuses {@code organization.member-not-found} unless the member is in the caller's subtrees now. */
    void requireMember(Caller caller, long memberId);

    /** Whether the member is in the caller's subtrees now. */
    boolean reaches(Caller caller, long memberId);

    /** Gives the unit, or refuses {@code organization.unit-not-found} unless it is in the caller's subtrees. */
    Unit requireUnit(Caller caller, long unitId);
}
