package org.xuefen.credit.achievement;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xuefen.identity.Caller;
import org.xuefen.organization.Scopes;
import org.xuefen.organization.Subtrees;
import org.xuefen.organization.Unit;
import org.xuefen.organization.Units;
import org.xuefen.shared.Cursor;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Page;
import org.xuefen.shared.Refusal;
import org.xuefen.shared.Text;

/** The achievements an organizer sees: those that wait, the longest first; those confirmed, the latest first. */
@Singleton
class AchievementQueue {
    private final Db db;
    private final Scopes scopes;
    private final Units units;
    private final AchievementStore achievements;
    private final AchievementViews views;
    private final BadgeFiles badges;

    AchievementQueue(
            Db db,
            Scopes scopes,
            Units units,
            AchievementStore achievements,
            AchievementViews views,
            BadgeFiles badges) {
        this.db = db;
        this.scopes = scopes;
        this.units = units;
        this.achievements = achievements;
        this.views = views;
        this.badges = badges;
    }

    /** What is being written is its member's alone. */
    static boolean shown(AchievementState state) {
        return state == AchievementState.SUBMITTED || state.sealed();
    }

    private record Found(Achievement achievement, String name, String memberNo, long unitId) {}

    Page<AchievementLine> page(
            Caller caller, @Nullable String unit, boolean waiting, @Nullable String cursor, int limit) {
        var subtrees = subtrees(caller, unit);
        var column = waiting ? "a.waiting_since" : "a.confirmed_at";
        var arguments = new ArrayList<@Nullable Object>(subtrees.arguments());
        var after = Cursor.keys(cursor, 2);
        if (after != null) {
            var at = Cursor.instant(after.getFirst());
            arguments.addAll(List.of(at, at, Cursor.number(after.getLast())));
        }
        if (waiting) {
            arguments.add(caller.memberId());
        }
        arguments.add(limit + 1);
        var sql = """
                select a.*, m.name, m.member_no, m.unit_id as now_in
                from achievement a join member_unit m on m.member_id = a.member_id
                where @ is not null and %s %s %s order by @ %s, a.id %s limit ?
                """.formatted(
                        subtrees.sql("m.unit_path"),
                        after == null ? "" : "and (@ > ? or (@ = ? and a.id > ?))".replace(">", waiting ? ">" : "<"),
                        waiting ? "and a.member_id <> ?" : "",
                        waiting ? "" : "desc",
                        waiting ? "" : "desc")
                .replace("@", column);
        var found = db.query(
                sql,
                row -> new Found(
                        AchievementStore.read(row),
                        row.getString("name"),
                        row.getString("member_no"),
                        row.getLong("now_in")),
                arguments.toArray());
        var names = units.findAll(found.stream().map(Found::unitId).distinct().toList()).stream()
                .collect(Collectors.toMap(Unit::id, Unit::name));
        var outcomes = badges.outcomes(
                found.stream().map(each -> each.achievement().id()).toList());
        return Page.of(found, limit, each -> cursor(each.achievement(), waiting))
                .map(each -> views.line(
                        each.achievement(),
                        outcomes.get(each.achievement().id()),
                        null,
                        each.name(),
                        each.memberNo(),
                        names.getOrDefault(each.unitId(), Text.of("—", "—"))));
    }

    private static String cursor(Achievement achievement, boolean waiting) {
        var at = waiting ? achievement.waitingSince() : achievement.confirmedAt();
        return Cursor.of(java.util.Objects.requireNonNull(at), achievement.id());
    }

    /** How many wait for the caller. */
    long waiting(Caller caller) {
        var subtrees = subtrees(caller, null);
        var arguments = new ArrayList<@Nullable Object>(subtrees.arguments());
        arguments.add(caller.memberId());
        return db.number("""
                select count(*) from achievement a join member_unit m on m.member_id = a.member_id
                where a.waiting_since is not null and %s and a.member_id <> ?
                """.formatted(subtrees.sql("m.unit_path")), arguments.toArray());
    }

    /** @throws Refusal {@code credit.achievement-not-found}: out of sight, being written and not there are told alike */
    Achievement require(Caller caller, long id) {
        return achievements
                .find(id)
                .filter(found -> shown(found.state()) && scopes.reaches(caller, found.memberId()))
                .orElseThrow(() -> new Refusal(AchievementRefusals.ACHIEVEMENT_NOT_FOUND));
    }

    private Subtrees subtrees(Caller caller, @Nullable String unit) {
        return new Subtrees(
                unit == null
                        ? scopes.pathsOf(caller)
                        : List.of(scopes.requireUnit(caller, Ids.parse(unit)).path()));
    }
}
