package org.xuefen.live.schedule;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.identity.Accounts;
import org.xuefen.identity.Caller;
import org.xuefen.identity.Role;
import org.xuefen.live.schedule.ClassView.ClassCard;
import org.xuefen.live.schedule.ClassView.HostChoice;
import org.xuefen.live.schedule.ClassView.Registered;
import org.xuefen.live.schedule.ClassView.UnitChoice;
import org.xuefen.organization.Member;
import org.xuefen.organization.Members;
import org.xuefen.organization.Units;
import org.xuefen.shared.Cursor;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Page;
import org.xuefen.shared.Text;

/** Lists for whoever plans. */
@Singleton
class PlanLists {
    private static final int MOST_HOSTS = 300;
    private static final int MOST_UNITS = 30;

    private final Db db;
    private final PlanStore store;
    private final Sight sight;
    private final ClassViews views;
    private final Accounts accounts;
    private final Members members;
    private final Units units;
    private final Clock clock;

    PlanLists(
            Db db,
            PlanStore store,
            Sight sight,
            ClassViews views,
            Accounts accounts,
            Members members,
            Units units,
            Clock clock) {
        this.db = db;
        this.store = store;
        this.sight = sight;
        this.views = views;
        this.accounts = accounts;
        this.members = members;
        this.units = units;
        this.clock = clock;
    }

    Page<ClassCard> kept(Caller caller, boolean past, @Nullable String cursor, int limit) {
        var kept = sight.kept(caller);
        var from = Cursor.keys(cursor, 2);
        Instant edge = from == null
                ? past ? clock.instant().plus(Duration.ofDays(3650)) : Instant.parse("2000-01-01T00:00:00Z")
                : Cursor.instant(from.get(0));
        long id = from == null ? (past ? Long.MAX_VALUE : 0) : Cursor.number(from.get(1));
        var over = "(c.ended_at is not null or c.cancelled_at is not null)";
        var rows = store.query(
                "where " + kept.sql() + " and "
                        + (past
                                ? over + " and (c.starts_at < ? or (c.starts_at = ? and c.id < ?))"
                                        + " order by c.starts_at desc, c.id desc limit ?"
                                : "not " + over + " and (c.starts_at > ? or (c.starts_at = ? and c.id > ?))"
                                        + " order by c.starts_at, c.id limit ?"),
                kept.with(edge, edge, id, limit + 1));
        var page = Page.of(rows, limit, plan -> Cursor.of(plan.live().startsAt(), plan.id()));
        return new Page<>(views.cards(page.items(), caller.memberId()), page.next());
    }

    List<UnitChoice> units(Caller caller, String search) {
        return sight.plannable(caller).stream()
                .flatMap(path -> units.search(path, search, MOST_UNITS).stream())
                .limit(MOST_UNITS)
                .map(unit -> new UnitChoice(Ids.text(unit.id()), unit.name()))
                .toList();
    }

    List<HostChoice> hosts(String unitPath) {
        var trainers = members.findAll(accounts.withRole(Role.TRAINER)).stream()
                .filter(member -> member.active() && Sight.root(member.unitPath()).equals(Sight.root(unitPath)))
                .sorted(java.util.Comparator.comparing(Member::name))
                .limit(MOST_HOSTS)
                .toList();
        return trainers.stream()
                .map(member -> new HostChoice(
                        Ids.text(member.id()),
                        member.name(),
                        units.nameOf(member.unitId()).orElse(Text.of("—", "—"))))
                .toList();
    }

    Page<Registered> registered(long classId, @Nullable String cursor, int limit) {
        record Row(long id, long memberId, boolean waiting, Instant at) {}
        var rows = db.query(
                """
                select id, member_id, waiting, registered_at from live_registration where class_id = ? and id > ?
                order by id limit ?
                """,
                row -> new Row(
                        row.getLong(1), row.getLong(2), row.getBoolean(3), Db.requireInstant(row, "registered_at")),
                classId,
                Cursor.id(cursor),
                limit + 1);
        return Page.of(rows, limit, row -> Cursor.of(row.id()))
                .map(row -> new Registered(
                        Ids.text(row.memberId()),
                        accounts.nameOf(row.memberId()).orElse("—"),
                        row.waiting(),
                        row.at()));
    }
}
