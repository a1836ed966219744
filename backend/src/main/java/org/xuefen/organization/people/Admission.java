package org.xuefen.organization.people;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xuefen.identity.Accounts;
import org.xuefen.identity.Accounts.NewAccount;
import org.xuefen.organization.Industries;
import org.xuefen.organization.NewMember;
import org.xuefen.organization.OrganizationRefusals;
import org.xuefen.organization.OrganizationSettings;
import org.xuefen.organization.Units;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Refusal;
import org.xuefen.shared.Text;

/** Lets members in: account, member and first membership, in a few statements however many they are. */
@Singleton
class Admission {
    private static final int CHUNK = 1_000;

    private final Db db;
    private final Accounts accounts;
    private final Units units;
    private final Industries industries;
    private final OrganizationSettings settings;
    private final Clock clock;

    Admission(
            Db db, Accounts accounts, Units units, Industries industries, OrganizationSettings settings, Clock clock) {
        this.db = db;
        this.accounts = accounts;
        this.units = units;
        this.industries = industries;
        this.settings = settings;
        this.clock = clock;
    }

    /** A unit that stays open and where it is until the transaction ends. */
    record LockedUnit(long id, String path) {}

    private record Admitted(long id, String memberNo, LockedUnit unit, NewMember member) {}

    List<Long> admit(List<NewMember> members) {
        var locked = new HashMap<Long, LockedUnit>();
        var numbers = new HashSet<String>();
        var admitted = new ArrayList<Admitted>();
        for (var member : members) {
            var unit = locked.computeIfAbsent(member.unitId(), this::lockOpenUnit);
            if (member.industry() != null && industries.find(member.industry()).isEmpty()) {
                throw Refusal.field("industry", OrganizationRefusals.INDUSTRY_UNKNOWN, member.industry());
            }
            long id = Ids.next();
            var number = member.memberNo() == null ? madeNumber(id) : member.memberNo();
            if (!numbers.add(MemberRow.rootId(unit.path()) + "/" + number)) {
                throw Refusal.field("memberNo", OrganizationRefusals.MEMBER_NO_TAKEN, number);
            }
            admitted.add(new Admitted(id, number, unit, member));
        }
        for (int i = 0; i < admitted.size(); i += CHUNK) {
            write(admitted.subList(i, Math.min(i + CHUNK, admitted.size())));
        }
        return admitted.stream().map(Admitted::id).toList();
    }

    private void write(List<Admitted> chunk) {
        requireFreeNumbers(chunk);
        accounts.createAll(chunk.stream().map(Admission::account).toList());
        var now = clock.instant();
        var today = settings.dayOf(now);
        var memberRows = new ArrayList<@Nullable Object[]>();
        var membershipRows = new ArrayList<@Nullable Object[]>();
        for (var each : chunk) {
            var member = each.member();
            var joined = Objects.requireNonNullElse(member.joined(), today);
            var path = each.unit().path();
            memberRows.add(new @Nullable Object[] {
                each.id(),
                MemberRow.rootId(path),
                member.name(),
                each.memberNo(),
                member.unitId(),
                path,
                member.industry(),
                true,
                joined,
                now,
                1
            });
            membershipRows.add(new @Nullable Object[] {each.id(), member.unitId(), path, settings.startOf(joined)});
        }
        db.batch("""
                insert into member (id, root_id, name, member_no, unit_id, unit_path, industry, active, joined_on,
                    created_at, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, memberRows);
        db.batch("insert into membership (member_id, unit_id, unit_path, from_at) values (?, ?, ?, ?)", membershipRows);
    }

    private void requireFreeNumbers(List<Admitted> chunk) {
        Map<Long, List<String>> byRoot = new HashMap<>();
        for (var each : chunk) {
            byRoot.computeIfAbsent(MemberRow.rootId(each.unit().path()), root -> new ArrayList<>())
                    .add(each.memberNo());
        }
        byRoot.forEach((root, numbers) -> db.one(
                        "select member_no from member where root_id = ? and member_no in (?) limit 1",
                        row -> row.getString(1),
                        root,
                        numbers)
                .ifPresent(taken -> {
                    throw Refusal.field("memberNo", OrganizationRefusals.MEMBER_NO_TAKEN, taken);
                }));
    }

    /** Locked in share mode: the unit can't move or close before the caller's transaction ends. */
    LockedUnit lockOpenUnit(long unitId) {
        return db.one(
                        "select path, closed_at is null from unit where id = ? lock in share mode",
                        row -> {
                            if (!row.getBoolean(2)) {
                                throw new Refusal(
                                        OrganizationRefusals.UNIT_CLOSED,
                                        shown(units.require(unitId).name()));
                            }
                            return new LockedUnit(unitId, row.getString(1));
                        },
                        unitId)
                .orElseThrow(() -> new Refusal(OrganizationRefusals.UNIT_NOT_FOUND));
    }

    private static String shown(Text name) {
        return name.in(Locale.SIMPLIFIED_CHINESE);
    }

    private static NewAccount account(Admitted each) {
        var member = each.member();
        var username = Objects.requireNonNullElse(member.username(), each.memberNo());
        return new NewAccount(each.id(), username, member.name(), member.email(), member.password(), member.locale());
    }

    private static String madeNumber(long id) {
        return "M" + Long.toString(id, 36).toUpperCase(Locale.ROOT);
    }
}
