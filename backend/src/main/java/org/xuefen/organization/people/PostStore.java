package org.xuefen.organization.people;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xuefen.organization.Members;
import org.xuefen.organization.MembersChanged;
import org.xuefen.organization.OrganizationRefusals;
import org.xuefen.organization.OrganizationSettings;
import org.xuefen.organization.PostKind;
import org.xuefen.organization.Posts;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Refusal;
import org.xuefen.shared.Text;

/** {@link Posts} in the database. A post ends with the membership of the unit it was held in: see {@link MemberStore}. */
@Singleton
class PostStore implements Posts {
    private final Db db;
    private final Members members;
    private final OrganizationSettings settings;
    private final ApplicationEventPublisher<MembersChanged> events;
    private final Clock clock;

    PostStore(
            Db db,
            Members members,
            OrganizationSettings settings,
            ApplicationEventPublisher<MembersChanged> events,
            Clock clock) {
        this.db = db;
        this.members = members;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public List<PostKind> kinds() {
        return db.query(
                "select code, name_zh, name_en from post_kind order by ordinal",
                row -> new PostKind(row.getString(1), Text.of(row.getString(2), row.getString(3))));
    }

    @Override
    public Map<Long, Set<String>> heldOn(Collection<Long> memberIds, LocalDate day) {
        var found = new HashMap<Long, Set<String>>();
        if (!memberIds.isEmpty()) {
            db.query(
                    """
                    select member_id, post from member_post
                    where member_id in (?) and from_on <= ? and (until_on is null or until_on > ?)
                    """,
                    row -> found.computeIfAbsent(row.getLong(1), _ -> new HashSet<>())
                            .add(row.getString(2)),
                    memberIds,
                    day,
                    day);
        }
        return found;
    }

    @Override
    public List<Held> of(long memberId) {
        return db.query(
                """
                select p.id, p.unit_id, p.from_on, p.until_on, k.code, k.name_zh, k.name_en
                from member_post p join post_kind k on k.code = p.post
                where p.member_id = ? order by p.from_on desc, p.id desc limit 100
                """,
                row -> new Held(
                        row.getLong("id"),
                        new PostKind(
                                row.getString("code"), Text.of(row.getString("name_zh"), row.getString("name_en"))),
                        row.getLong("unit_id"),
                        row.getObject("from_on", LocalDate.class),
                        row.getObject("until_on", LocalDate.class)),
                memberId);
    }

    @Override
    @Transactional
    public long appoint(long memberId, String post, LocalDate from) {
        if (kinds().stream().noneMatch(kind -> kind.code().equals(post))) {
            throw Refusal.field("post", OrganizationRefusals.POST_UNKNOWN, post);
        }
        if (from.isAfter(settings.dayOf(clock.instant()))) {
            throw Refusal.field("from", OrganizationRefusals.POST_DATE_IN_FUTURE);
        }
        db.number("select id from member where id = ? for update", memberId);
        var held = of(memberId).stream()
                .filter(each -> each.until() == null && each.post().code().equals(post))
                .findFirst();
        if (held.isPresent()) {
            return held.get().id();
        }
        long id = Ids.next();
        db.update(
                "insert into member_post (id, member_id, unit_id, post, from_on) values (?, ?, ?, ?, ?)",
                id,
                memberId,
                members.require(memberId).unitId(),
                post,
                from);
        events.publishEvent(new MembersChanged(List.of(memberId)));
        return id;
    }

    @Override
    @Transactional
    public void end(long memberId, long heldId, LocalDate until) {
        int ended = db.update("""
                update member_post set until_on = greatest(from_on, ?)
                where id = ? and member_id = ? and until_on is null
                """, until, heldId, memberId);
        if (ended == 0) {
            throw new Refusal(OrganizationRefusals.POST_NOT_FOUND);
        }
        events.publishEvent(new MembersChanged(List.of(memberId)));
    }

    /** Whoever leaves a unit leaves the posts in it. */
    void endAll(long memberId, LocalDate until) {
        db.update(
                "update member_post set until_on = greatest(from_on, ?) where member_id = ? and until_on is null",
                until,
                memberId);
    }
}
