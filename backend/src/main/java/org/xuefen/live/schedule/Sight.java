package org.xuefen.live.schedule;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xuefen.identity.Caller;
import org.xuefen.identity.Role;
import org.xuefen.live.LiveRefusals;
import org.xuefen.live.LiveRights;
import org.xuefen.live.LiveRole;
import org.xuefen.organization.Member;
import org.xuefen.organization.Members;
import org.xuefen.organization.Scopes;
import org.xuefen.organization.Subtrees;
import org.xuefen.shared.Db;
import org.xuefen.shared.Refusal;
import org.xuefen.study.Enrolments;

/** Who may see, enter and change a class, as conditions over {@code live_class c}. */
@Singleton
class Sight implements LiveRights {
    private final Db db;
    private final Members members;
    private final Scopes scopes;
    private final Enrolments enrolments;

    Sight(Db db, Members members, Scopes scopes, Enrolments enrolments) {
        this.db = db;
        this.members = members;
        this.scopes = scopes;
        this.enrolments = enrolments;
    }

    /** A condition and what its marks stand for. */
    record Condition(String sql, List<@Nullable Object> arguments) {
        @Nullable Object[] with(@Nullable Object... others) {
            var all = new ArrayList<>(arguments);
            all.addAll(Arrays.asList(others));
            return all.toArray();
        }
    }

    /** Classes the account gives or belongs to the audience of. */
    Condition open(long accountId) {
        var arguments = new ArrayList<@Nullable Object>();
        arguments.add(accountId);
        var hosts = "exists (select 1 from live_host h where h.class_id = c.id and h.account_id = ?)";
        var member = members.find(accountId).filter(Member::active);
        if (member.isEmpty()) {
            return new Condition("(" + hosts + ")", arguments);
        }
        return new Condition("(" + hosts + " or " + audience(member.get(), arguments) + ")", arguments);
    }

    private String audience(Member member, List<@Nullable Object> arguments) {
        var units = upwards(member.unitPath());
        var taken = enrolments.taken(
                member.id(),
                db.query(
                        "select distinct course_id from live_audience where unit_id in (?) and course_id is not null",
                        row -> row.getLong(1),
                        units));
        arguments.add(units);
        arguments.add(prefixes(member.industry()));
        arguments.add(taken);
        return """
                exists (select 1 from live_audience a where a.class_id = c.id and a.unit_id in (?)
                    and (a.industry is null or a.industry in (?)) and (a.course_id is null or a.course_id in (?)))
                """;
    }

    /** What the account is in a class. With a capacity only those who have a place come in. */
    Optional<LiveRole> role(long accountId, long classId) {
        var host = db.one(
                "select role from live_host where class_id = ? and account_id = ?",
                row -> LiveRole.valueOf(row.getString(1)),
                classId,
                accountId);
        if (host.isPresent()) {
            return host;
        }
        var open = open(accountId);
        return db.number(
                                """
                                select count(*) from live_class c where\s""" + open.sql() + """
                                 and c.id = ? and (c.capacity is null or exists (select 1 from live_registration r
                                    where r.class_id = c.id and r.member_id = ? and r.waiting = false))
                                """,
                                open.with(classId, accountId))
                        == 0
                ? Optional.empty()
                : Optional.of(LiveRole.ATTENDEE);
    }

    /** Classes the caller may change: their own, those they present, and those of the units they organize. */
    Condition kept(Caller caller) {
        var arguments = new ArrayList<@Nullable Object>();
        var subtrees = new Subtrees(scopes.pathsOf(caller));
        var sql = subtrees.sql("c.unit_path");
        arguments.addAll(subtrees.arguments());
        if (!caller.has(Role.TRAINER) && !caller.has(Role.ORGANIZER)) {
            return new Condition("(" + sql + ")", arguments);
        }
        arguments.add(caller.memberId());
        arguments.add(caller.memberId());
        return new Condition(
                "(" + sql + """
                 or c.created_by = ? or exists (select 1 from live_host p where p.class_id = c.id and p.account_id = ?
                    and p.role = 'PRESENTER'))
                """,
                arguments);
    }

    boolean keeps(Caller caller, long classId) {
        var kept = kept(caller);
        return db.number(
                        "select count(*) from live_class c where " + kept.sql() + " and c.id = ?",
                        kept.with(classId))
                > 0;
    }

    /** Refuses {@code live.class-not-found} to everyone who may not change it. */
    @Override
    public void requireKept(Caller caller, long classId) {
        if (!keeps(caller, classId)) {
            throw PlanStore.missing();
        }
    }

    /** Subtrees one may plan for: a trainer within their own organization, an organizer within what they organize. */
    List<String> plannable(Caller caller) {
        var paths = new ArrayList<>(scopes.pathsOf(caller));
        if (caller.has(Role.TRAINER)) {
            members.find(caller.memberId()).map(member -> root(member.unitPath())).ifPresent(root -> {
                paths.removeIf(path -> path.startsWith(root));
                paths.add(root);
            });
        }
        return paths;
    }

    void requirePlans(Caller caller, String unitPath) {
        if (plannable(caller).stream().noneMatch(unitPath::startsWith)) {
            throw Refusal.field("unitId", LiveRefusals.UNIT_NOT_YOURS);
        }
    }

    /** Ids of the units from the root down. */
    static List<Long> upwards(String path) {
        return Arrays.stream(path.split("/", -1))
                .filter(part -> !part.isEmpty())
                .map(Long::valueOf)
                .toList();
    }

    static String root(String path) {
        return path.substring(0, path.indexOf('/', 1) + 1);
    }

    /** An industry with those above it: G, G6 is none, G60, G602, G6020. */
    private static Set<String> prefixes(@Nullable String industry) {
        var found = new java.util.TreeSet<String>();
        for (int end = 1; industry != null && end <= industry.length(); end++) {
            found.add(industry.substring(0, end));
        }
        return found;
    }
}
