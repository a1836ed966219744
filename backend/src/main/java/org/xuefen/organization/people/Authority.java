package org.xuefen.organization.people;

import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.xuefen.identity.Accounts;
import org.xuefen.identity.Caller;
import org.xuefen.identity.Role;
import org.xuefen.organization.Member;
import org.xuefen.organization.Members;
import org.xuefen.organization.OrganizationRefusals;
import org.xuefen.organization.Scopes;
import org.xuefen.organization.Units;
import org.xuefen.shared.Refusal;

/**
 * Who may do what to whom. An organizer keeps the members of their subtrees, but not one who may do more than they:
 * whoever can make a reset link for an administrator is an administrator.
 */
@Singleton
class Authority {
    private final Scopes scopes;
    private final Members members;
    private final Accounts accounts;
    private final Units units;

    Authority(Scopes scopes, Members members, Accounts accounts, Units units) {
        this.scopes = scopes;
        this.members = members;
        this.accounts = accounts;
        this.units = units;
    }

    /** The member, if the caller may see them. */
    Member requireVisible(Caller caller, long memberId) {
        scopes.requireMember(caller, memberId);
        return members.require(memberId);
    }

    /** The member, if the caller may also act on their account. */
    Member requireManaged(Caller caller, long memberId) {
        var member = requireVisible(caller, memberId);
        if (outranks(caller, memberId)) {
            throw new Refusal(OrganizationRefusals.MEMBER_BEYOND_YOU);
        }
        return member;
    }

    /** The same, but not oneself: nobody locks themself out. */
    Member requireOther(Caller caller, long memberId) {
        if (caller.memberId() == memberId) {
            throw new Refusal(OrganizationRefusals.NOT_YOURSELF);
        }
        return requireManaged(caller, memberId);
    }

    /** Whether the caller may give or take this role. */
    void requireGrantable(Caller caller, Role role, @Nullable Long unitId) {
        if (role == Role.MEMBER || (role != Role.ORGANIZER && unitId != null)) {
            throw Refusal.field("role", OrganizationRefusals.ROLE_BEYOND_YOURS);
        }
        if (role == Role.ORGANIZER) {
            if (unitId == null) {
                throw Refusal.field("unitId", OrganizationRefusals.ROLE_NEEDS_UNIT);
            }
            scopes.requireUnit(caller, unitId);
        } else if (!caller.has(Role.ADMINISTRATOR)) {
            // What trainers and reviewers do reaches every organization, so no organizer of a part of one makes them.
            throw Refusal.field("role", OrganizationRefusals.ROLE_BEYOND_YOURS);
        }
    }

    boolean outranks(Caller caller, long memberId) {
        if (caller.has(Role.ADMINISTRATOR) || caller.memberId() == memberId) {
            return false;
        }
        var paths = scopes.pathsOf(caller);
        return accounts.grants(memberId).stream().anyMatch(grant -> switch (grant.role()) {
            case ADMINISTRATOR, TRAINER, REVIEWER -> true;
            case ORGANIZER ->
                grant.unitId() == null
                        || units.find(grant.unitId())
                                .filter(unit -> paths.stream().anyMatch(unit.path()::startsWith))
                                .isEmpty();
            case MEMBER -> false;
        });
    }
}
