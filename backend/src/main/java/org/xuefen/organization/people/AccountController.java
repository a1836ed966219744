package org.xuefen.organization.people;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.xuefen.identity.AccountLinks;
import org.xuefen.identity.AccountMail;
import org.xuefen.identity.Accounts;
import org.xuefen.identity.Caller;
import org.xuefen.identity.Role;
import org.xuefen.organization.Members;
import org.xuefen.organization.RoleChanged;
import org.xuefen.organization.people.MemberViews.MemberDetail;
import org.xuefen.shared.Ids;

/** The accounts of members: roles, links, sessions, deactivation. */
@Controller("/api/v1/members/{id}")
@Secured({"ORGANIZER", "ADMINISTRATOR"})
@ExecuteOn(TaskExecutors.BLOCKING)
class AccountController {
    private final Members members;
    private final MemberViews views;
    private final Authority authority;
    private final Accounts accounts;
    private final AccountLinks links;
    private final AccountMail mail;
    private final ApplicationEventPublisher<RoleChanged> events;

    AccountController(
            Members members,
            MemberViews views,
            Authority authority,
            Accounts accounts,
            AccountLinks links,
            AccountMail mail,
            ApplicationEventPublisher<RoleChanged> events) {
        this.members = members;
        this.views = views;
        this.authority = authority;
        this.accounts = accounts;
        this.links = links;
        this.mail = mail;
        this.events = events;
    }

    /**
     * A role to give.
     *
     * @param unitId for ORGANIZER: over which unit's subtree
     */
    @Serdeable
    record RoleGrant(
            @NotNull Role role, @Nullable @Size(max = 19) String unitId) {}

    /** Whether to send the link by mail as well. */
    @Serdeable
    record LinkWish(boolean mail) {}

    /**
     * A link to hand to the member; it is told this once.
     *
     * @param url its path alone where the server was not told its public address
     * @param mailed whether it was sent by mail
     */
    @Serdeable
    record MemberLink(AccountLinks.Purpose purpose, String url, Instant expiresAt, boolean mailed) {}

    /** Gives a role. */
    @Post("/roles")
    @Transactional
    MemberDetail grantRole(Caller caller, String id, @Body @Valid RoleGrant body) {
        var member = authority.requireManaged(caller, Ids.parse(id));
        Long unitId = body.unitId() == null ? null : Ids.parse(body.unitId());
        authority.requireGrantable(caller, body.role(), unitId);
        accounts.grant(member.id(), body.role(), unitId, caller.memberId());
        events.publishEvent(new RoleChanged(member.id(), body.role(), unitId, true, caller.memberId()));
        return views.detail(caller, member.id());
    }

    /** Takes a role back; open sessions go on without it. */
    @Delete("/roles/{role}")
    @Transactional
    MemberDetail revokeRole(Caller caller, String id, Role role, @Nullable @QueryValue @Size(max = 19) String unitId) {
        var member = authority.requireOther(caller, Ids.parse(id));
        Long unit = unitId == null ? null : Ids.parse(unitId);
        if (role != Role.ORGANIZER || unit != null) {
            authority.requireGrantable(caller, role, unit);
        } else {
            caller.require(Role.ADMINISTRATOR);
        }
        accounts.revoke(member.id(), role, unit);
        events.publishEvent(new RoleChanged(member.id(), role, unit, false, caller.memberId()));
        return views.detail(caller, member.id());
    }

    /** Makes an activation link for an invited member, a reset link for an active one; older links cease to work. */
    @Post("/link")
    MemberLink makeMemberLink(Caller caller, String id, @Body @Valid LinkWish body) {
        var member = authority.requireManaged(caller, Ids.parse(id));
        var link = links.issue(member.id(), caller.memberId());
        boolean mailed = body.mail()
                && accounts.find(member.id())
                        .map(account -> mail.send(account, link))
                        .orElse(false);
        return new MemberLink(link.purpose(), link.url(), link.expiresAt(), mailed);
    }

    /** Ends every session of a member. */
    @Delete("/sessions")
    @Status(HttpStatus.NO_CONTENT)
    void signMemberOut(Caller caller, String id) {
        accounts.signOutEverywhere(
                authority.requireManaged(caller, Ids.parse(id)).id());
    }

    /** Deactivates a member: sessions end at once, credits and history stay. */
    @Post("/deactivate")
    MemberDetail deactivateMember(Caller caller, String id) {
        var member = authority.requireOther(caller, Ids.parse(id));
        members.deactivate(member.id());
        return views.detail(caller, member.id());
    }

    /** Lets a deactivated member in again. */
    @Post("/reactivate")
    MemberDetail reactivateMember(Caller caller, String id) {
        var member = authority.requireOther(caller, Ids.parse(id));
        members.reactivate(member.id());
        return views.detail(caller, member.id());
    }
}
