package org.xuefen.organization.people;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xuefen.identity.Accounts;
import org.xuefen.identity.Accounts.Account;
import org.xuefen.identity.Caller;
import org.xuefen.identity.Role;
import org.xuefen.organization.Industries;
import org.xuefen.organization.Industry;
import org.xuefen.organization.Member;
import org.xuefen.organization.Members;
import org.xuefen.organization.OrganizationSettings;
import org.xuefen.organization.Unit;
import org.xuefen.organization.Units;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Text;

/** Members as organizers see them: with unit, industry and account. */
@Singleton
class MemberViews {
    private final Members members;
    private final Units units;
    private final Industries industries;
    private final Accounts accounts;
    private final Authority authority;
    private final OrganizationSettings settings;

    MemberViews(
            Members members,
            Units units,
            Industries industries,
            Accounts accounts,
            Authority authority,
            OrganizationSettings settings) {
        this.members = members;
        this.units = units;
        this.industries = industries;
        this.accounts = accounts;
        this.authority = authority;
        this.settings = settings;
    }

    /** A unit by name. */
    @Serdeable
    record UnitName(String id, Text name) {}

    /** An industry by name. */
    @Serdeable
    record IndustryName(String code, Text name) {}

    /** A member in a list. */
    @Serdeable
    record MemberLine(
            String id,
            String name,
            String memberNo,
            String username,
            UnitName unit,
            @Nullable IndustryName industry,
            Accounts.Status status,
            List<Role> roles,
            LocalDate joined) {}

    /** A role and, for an organizer, over which unit. */
    @Serdeable
    record RoleHeld(Role role, @Nullable UnitName unit) {}

    /** A stretch of time in one unit, in days of the organization's zone; the present one is open. */
    @Serdeable
    record MembershipView(
            UnitName unit, LocalDate from, @Nullable LocalDate until) {}

    /**
     * A member in full.
     *
     * @param ancestry units from the root down to the member's
     * @param manageable whether the caller may act on the account
     * @param version for saving what was read
     */
    @Serdeable
    record MemberDetail(
            MemberLine member,
            @Nullable String email,
            List<UnitName> ancestry,
            List<RoleHeld> roles,
            List<MembershipView> history,
            boolean manageable,
            boolean self,
            int version) {}

    List<MemberLine> lines(List<Member> found) {
        var unitsById = units(found.stream().map(Member::unitId).toList());
        var accountsById = accounts.findAll(found.stream().map(Member::id).toList()).stream()
                .collect(Collectors.toMap(Account::id, Function.identity()));
        return found.stream()
                .flatMap(member -> Stream.ofNullable(accountsById.get(member.id()))
                        .map(account -> line(member, account, unitsById)))
                .toList();
    }

    MemberDetail detail(Caller caller, long id) {
        var member = members.require(id);
        var account = accounts.find(id).orElseThrow();
        var history = members.history(id);
        var grants = accounts.grants(id);
        var ids = new HashSet<>(history.stream().map(Members.Membership::unitId).toList());
        ids.add(member.unitId());
        grants.stream().flatMap(grant -> Stream.ofNullable(grant.unitId())).forEach(ids::add);
        var unitsById = units(ids);
        return new MemberDetail(
                line(member, account, unitsById),
                account.email(),
                units.ancestry(member.unitId()).stream().map(MemberViews::named).toList(),
                grants.stream()
                        .map(grant -> new RoleHeld(
                                grant.role(),
                                grant.unitId() == null || !unitsById.containsKey(grant.unitId())
                                        ? null
                                        : named(unitsById.get(grant.unitId()))))
                        .toList(),
                history.stream().map(each -> membership(each, unitsById)).toList(),
                !authority.outranks(caller, id),
                caller.memberId() == id,
                member.version());
    }

    private MemberLine line(Member member, Account account, Map<Long, Unit> unitsById) {
        var industry = member.industry() == null
                ? null
                : industries.find(member.industry()).orElse(null);
        return new MemberLine(
                Ids.text(member.id()),
                member.name(),
                member.memberNo(),
                account.username(),
                named(unitsById.get(member.unitId())),
                industry == null ? null : industry(industry),
                account.status(),
                account.roles().stream().sorted().toList(),
                member.joined());
    }

    private MembershipView membership(Members.Membership each, Map<Long, Unit> unitsById) {
        var until = each.until();
        return new MembershipView(
                named(unitsById.get(each.unitId())),
                settings.dayOf(each.from()),
                until == null ? null : settings.dayOf(until));
    }

    private Map<Long, Unit> units(Collection<Long> ids) {
        return units.findAll(ids.stream().distinct().toList()).stream()
                .collect(Collectors.toMap(Unit::id, Function.identity()));
    }

    private static UnitName named(@Nullable Unit unit) {
        return unit == null ? new UnitName("", Text.of("", "")) : new UnitName(Ids.text(unit.id()), unit.name());
    }

    private IndustryName industry(Industry industry) {
        return new IndustryName(industry.code(), industries.nameOf(industry));
    }
}
