package org.xuefen.credit.claim;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xuefen.identity.Caller;
import org.xuefen.organization.Scopes;
import org.xuefen.organization.Unit;
import org.xuefen.organization.Units;
import org.xuefen.shared.Cursor;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Page;
import org.xuefen.shared.Text;

/** The claims an organizer sees: those that wait, the longest first; those that are decided, the latest first. */
@Singleton
class Queue {
    private final Db db;
    private final Scopes scopes;
    private final Units units;
    private final RuleStore rules;
    private final Reach reach;
    private final ClaimHistory history;
    private final Clock clock;

    Queue(Db db, Scopes scopes, Units units, RuleStore rules, Reach reach, ClaimHistory history, Clock clock) {
        this.db = db;
        this.scopes = scopes;
        this.units = units;
        this.rules = rules;
        this.reach = reach;
        this.history = history;
        this.clock = clock;
    }

    /** Which claims; the first two take several states together. */
    enum Shown {
        /** Waiting for the reader. */
        MINE,
        /** Waiting for anyone. */
        WAITING,
        FIRST_REVIEW,
        SECOND_REVIEW,
        APPEALED,
        RETURNED,
        APPROVED,
        REFUSED,
        REVERSED,
        WITHDRAWN;

        boolean waiting() {
            return switch (this) {
                case MINE, WAITING, FIRST_REVIEW, SECOND_REVIEW, APPEALED -> true;
                case RETURNED, APPROVED, REFUSED, REVERSED, WITHDRAWN -> false;
            };
        }
    }

    /**
     * What of the queue is looked at.
     *
     * @param olderThanDays submitted so many days ago or earlier
     */
    @Introspected
    record Filter(
            @Nullable String unit,
            Shown shown,
            boolean overdue,
            boolean signs,
            @Nullable Integer olderThanDays) {}

    /**
     * How many wait.
     *
     * @param mine for the reader
     * @param oldest since when the longest has waited
     * @param reviewDays within how many days an answer is promised
     */
    @Serdeable
    record Counts(
            long mine,
            long waiting,
            long firstReview,
            long secondReview,
            long appealed,
            long overdue,
            long signs,
            @Nullable Instant oldest,
            int reviewDays) {}

    private record Found(Claim claim, String memberName, String memberNo, long unitId, String unitPath) {
        Found with(Claim other) {
            return new Found(other, memberName, memberNo, unitId, unitPath);
        }
    }

    Page<ReviewView.Line> page(Caller caller, Filter filter, @Nullable String cursor, int limit) {
        var paths = paths(caller, filter.unit());
        var arguments = new ArrayList<@Nullable Object>();
        // Claims come first, in the order of their index: a page never sorts all that wait.
        var sql = new StringBuilder(filter.shown().waiting() ? "select straight_join" : "select");
        sql.append("""
                 c.*, m.name as member_name, m.member_no, m.unit_id as member_unit, m.unit_path as member_path
                from credit_claim c join member_unit m on m.member_id = c.member_id where\s""");
        var condition = filter.shown() == Shown.MINE ? reach.mine(paths, caller.memberId()) : reach.seen(paths);
        sql.append(condition.sql());
        arguments.addAll(condition.arguments());
        narrow(sql, arguments, filter);
        order(sql, arguments, filter.shown().waiting(), cursor);
        sql.append(" limit ").append(limit + 1);
        var found = submitted(db.query(sql.toString(), Queue::read, arguments.toArray()));
        var now = clock.instant();
        var names = names(found);
        boolean waiting = filter.shown().waiting();
        return Page.of(found, limit, each -> cursor(each.claim(), waiting))
                .map(each -> line(caller, paths, each, names, now));
    }

    /** What a member is changing is theirs alone until it is submitted. */
    private List<Found> submitted(List<Found> found) {
        var said = history.submitted(found.stream()
                .map(Found::claim)
                .filter(claim -> claim.state() == ClaimState.RETURNED)
                .toList());
        return found.stream()
                .map(each -> {
                    var content = said.get(each.claim().id());
                    return content == null ? each : each.with(each.claim().with(content));
                })
                .toList();
    }

    private void narrow(StringBuilder sql, List<@Nullable Object> arguments, Filter filter) {
        if (filter.shown().waiting()) {
            sql.append(" and c.waiting_since is not null");
        }
        if (filter.shown() != Shown.MINE && filter.shown() != Shown.WAITING) {
            sql.append(" and c.state = ?");
            arguments.add(filter.shown());
        }
        if (filter.signs()) {
            sql.append(" and c.signs");
        }
        if (filter.overdue()) {
            sql.append(" and c.due_at < ?");
            arguments.add(clock.instant());
        }
        if (filter.olderThanDays() != null) {
            sql.append(" and c.submitted_at < ?");
            arguments.add(clock.instant().minus(Duration.ofDays(filter.olderThanDays())));
        }
    }

    private static void order(
            StringBuilder sql, List<@Nullable Object> arguments, boolean waiting, @Nullable String cursor) {
        var column = waiting ? "c.waiting_since" : "c.decided_at";
        var after = Cursor.keys(cursor, 2);
        if (after != null) {
            sql.append(waiting ? " and (@ > ? or (@ = ? and c.id > ?))" : " and (@ < ? or (@ = ? and c.id < ?))");
            var at = Cursor.instant(after.getFirst());
            arguments.addAll(List.of(at, at, Cursor.number(after.getLast())));
        }
        sql.append(waiting ? " order by @, c.id" : " order by @ desc, c.id desc");
        var text = sql.toString().replace("@", column);
        sql.setLength(0);
        sql.append(text);
    }

    private static String cursor(Claim claim, boolean waiting) {
        var at = waiting ? claim.waitingSince() : claim.decidedAt();
        return Cursor.of(java.util.Objects.requireNonNull(at), claim.id());
    }

    Counts counts(Caller caller, @Nullable String unit) {
        var paths = paths(caller, unit);
        var mine = reach.mine(paths, caller.memberId());
        var seen = reach.seen(paths);
        var arguments = new ArrayList<@Nullable Object>(mine.arguments());
        arguments.add(clock.instant());
        arguments.addAll(seen.arguments());
        int reviewDays = rules.along(paths.isEmpty() ? "" : paths.getFirst()).reviewDays();
        return db.one(
                        "select straight_join count(*), sum(case when " + mine.sql() + " then 1 else 0 end), "
                                + """
                                sum(c.due_at < ?), sum(c.signs), sum(c.state = 'FIRST_REVIEW'),
                                    sum(c.state = 'SECOND_REVIEW'), sum(c.state = 'APPEALED'),
                                    min(c.waiting_since) as oldest
                                from credit_claim c join member_unit m on m.member_id = c.member_id
                                where c.waiting_since is not null and\s""" + seen.sql(),
                        row -> new Counts(
                                row.getLong(2),
                                row.getLong(1),
                                row.getLong(5),
                                row.getLong(6),
                                row.getLong(7),
                                row.getLong(3),
                                row.getLong(4),
                                Db.instant(row, "oldest"),
                                reviewDays),
                        arguments.toArray())
                .orElseThrow();
    }

    private List<String> paths(Caller caller, @Nullable String unit) {
        return unit == null
                ? scopes.pathsOf(caller)
                : List.of(scopes.requireUnit(caller, Ids.parse(unit)).path());
    }

    private Map<Long, Text> names(List<Found> found) {
        var ids = found.stream().map(Found::unitId).distinct().toList();
        return units.findAll(ids).stream().collect(Collectors.toMap(Unit::id, Unit::name));
    }

    private ReviewView.Line line(Caller caller, List<String> paths, Found found, Map<Long, Text> names, Instant now) {
        var claim = found.claim();
        var content = claim.content();
        int depth = paths.stream()
                .filter(found.unitPath()::startsWith)
                .mapToInt(path -> Reach.ids(path).size())
                .findFirst()
                .orElse(Integer.MAX_VALUE);
        return new ReviewView.Line(
                Ids.text(claim.id()),
                claim.version(),
                claim.state(),
                found.memberName(),
                found.memberNo(),
                names.getOrDefault(found.unitId(), Text.of("—", "—")),
                content.title(),
                content.firstDay(),
                content.lastDay(),
                content.amountKind(),
                claim.amountMilli(),
                content.result(),
                claim.signs(),
                claim.dueAt() != null && claim.dueAt().isBefore(now),
                Reach.hindrance(caller.memberId(), depth, claim) == null,
                claim.submittedAt(),
                claim.dueAt(),
                ReviewViews.Training.key(claim));
    }

    private static Found read(ResultSet row) throws SQLException {
        return new Found(
                ClaimStore.read(row),
                row.getString("member_name"),
                row.getString("member_no"),
                row.getLong("member_unit"),
                row.getString("member_path"));
    }
}
