package org.xuefen.organization.people;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xuefen.identity.Accounts;
import org.xuefen.organization.Industries;
import org.xuefen.organization.Member;
import org.xuefen.organization.MemberMoved;
import org.xuefen.organization.Members;
import org.xuefen.organization.MembersChanged;
import org.xuefen.organization.NewMember;
import org.xuefen.organization.OrganizationRefusals;
import org.xuefen.organization.OrganizationSettings;
import org.xuefen.organization.Placement;
import org.xuefen.shared.Db;
import org.xuefen.shared.Refusal;
import org.xuefen.shared.SharedRefusals;

/** {@link Members} in the database. */
@Singleton
class MemberStore implements Members {
    private final Db db;
    private final Accounts accounts;
    private final Admission admission;
    private final Industries industries;
    private final OrganizationSettings settings;
    private final ApplicationEventPublisher<MemberMoved> events;
    private final ApplicationEventPublisher<MembersChanged> changes;
    private final Provider<PostStore> posts;
    private final Clock clock;

    MemberStore(
            Db db,
            Accounts accounts,
            Admission admission,
            Industries industries,
            OrganizationSettings settings,
            ApplicationEventPublisher<MemberMoved> events,
            ApplicationEventPublisher<MembersChanged> changes,
            Provider<PostStore> posts,
            Clock clock) {
        this.db = db;
        this.accounts = accounts;
        this.admission = admission;
        this.industries = industries;
        this.settings = settings;
        this.events = events;
        this.changes = changes;
        this.posts = posts;
        this.clock = clock;
    }

    @Override
    public Optional<Member> find(long id) {
        return db.one("select * from member where id = ?", MemberRow::read, id);
    }

    @Override
    public List<Member> findAll(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : db.query("select * from member where id in (?)", MemberRow::read, ids);
    }

    @Override
    public Member require(long id) {
        return find(id).orElseThrow(() -> new Refusal(OrganizationRefusals.MEMBER_NOT_FOUND));
    }

    @Override
    @Transactional
    public long create(NewMember member) {
        return createAll(List.of(member)).getFirst();
    }

    @Override
    @Transactional
    public List<Long> createAll(List<NewMember> members) {
        var ids = admission.admit(members);
        changes.publishEvent(new MembersChanged(ids));
        return ids;
    }

    @Override
    public Optional<Placement> at(long memberId, Instant when) {
        return db.one("""
                select unit_id, unit_path from membership
                where member_id = ? and from_at <= ? and (until_at is null or until_at > ?)
                order by from_at desc, id desc limit 1
                """, row -> new Placement(row.getLong(1), row.getString(2)), memberId, when, when);
    }

    @Override
    public List<Membership> history(long memberId) {
        return db.query(
                """
                select unit_id, unit_path, from_at, until_at from membership
                where member_id = ? order by from_at desc, id desc
                """,
                row -> new Membership(
                        row.getLong(1),
                        row.getString(2),
                        Db.requireInstant(row, "from_at"),
                        Db.instant(row, "until_at")),
                memberId);
    }

    @Override
    @Transactional
    public void edit(
            long id,
            String name,
            @Nullable String industry,
            String memberNo,
            @Nullable String email,
            @Nullable Integer version) {
        var member = lock(id);
        if (version != null && version != member.version()) {
            throw new Refusal(SharedRefusals.EDIT_CONFLICT);
        }
        if (industry != null && industries.find(industry).isEmpty()) {
            throw Refusal.field("industry", OrganizationRefusals.INDUSTRY_UNKNOWN, industry);
        }
        long rootId = MemberRow.rootId(member.unitPath());
        if (db.number(
                        "select count(*) from member where root_id = ? and member_no = ? and id <> ?",
                        rootId,
                        memberNo,
                        id)
                > 0) {
            throw Refusal.field("memberNo", OrganizationRefusals.MEMBER_NO_TAKEN, memberNo);
        }
        db.update(
                "update member set name = ?, industry = ?, member_no = ?, version = version + 1 where id = ?",
                name,
                industry,
                memberNo,
                id);
        accounts.rename(id, name);
        accounts.setEmail(id, email);
        changed(id);
    }

    @Override
    @Transactional
    public void move(long id, long unitId, Instant from) {
        var unit = admission.lockOpenUnit(unitId);
        var member = lock(id);
        if (member.unitId() == unitId) {
            throw Refusal.field("unitId", OrganizationRefusals.MOVE_NOWHERE);
        }
        if (MemberRow.rootId(unit.path()) != MemberRow.rootId(member.unitPath())) {
            throw Refusal.field("unitId", OrganizationRefusals.UNIT_OTHER_ORGANIZATION);
        }
        if (from.isAfter(clock.instant())) {
            throw Refusal.field("from", OrganizationRefusals.MOVE_DATE_IN_FUTURE);
        }
        var since = history(id).getFirst().from();
        if (from.isBefore(since)) {
            throw Refusal.field(
                    "from",
                    OrganizationRefusals.MOVE_DATE_TOO_EARLY,
                    settings.dayOf(since).toString());
        }
        db.update("update membership set until_at = ? where member_id = ? and until_at is null", from, id);
        db.update(
                "insert into membership (member_id, unit_id, unit_path, from_at) values (?, ?, ?, ?)",
                id,
                unitId,
                unit.path(),
                from);
        db.update(
                "update member set unit_id = ?, unit_path = ?, version = version + 1 where id = ?",
                unitId,
                unit.path(),
                id);
        posts.get().endAll(id, settings.dayOf(from));
        events.publishEvent(new MemberMoved(id, member.unitId(), unitId, from));
        changed(id);
    }

    @Override
    @Transactional
    public void deactivate(long id) {
        db.update("update member set active = false, version = version + 1 where id = ? and active", id);
        accounts.deactivate(id);
        changed(id);
    }

    @Override
    @Transactional
    public void reactivate(long id) {
        admission.lockOpenUnit(lock(id).unitId());
        db.update("update member set active = true, version = version + 1 where id = ? and not active", id);
        accounts.reactivate(id);
        changed(id);
    }

    private void changed(long id) {
        changes.publishEvent(new MembersChanged(List.of(id)));
    }

    private Member lock(long id) {
        return db.one("select * from member where id = ? for update", MemberRow::read, id)
                .orElseThrow(() -> new Refusal(OrganizationRefusals.MEMBER_NOT_FOUND));
    }
}
