package org.xuefen.credit.audit;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.CreditRefusals;
import org.xuefen.credit.StandingState;
import org.xuefen.credit.ledger.Ledger;
import org.xuefen.credit.ledger.MemberKeys;
import org.xuefen.credit.past.Past;
import org.xuefen.credit.past.Pasts;
import org.xuefen.credit.record.EntryViews;
import org.xuefen.credit.rules.LedgerLine;
import org.xuefen.credit.rules.Pace;
import org.xuefen.credit.standing.StandingReader;
import org.xuefen.credit.standing.StandingRow;
import org.xuefen.identity.Caller;
import org.xuefen.organization.Industries;
import org.xuefen.organization.Members;
import org.xuefen.organization.OrganizationRefusals;
import org.xuefen.organization.Scopes;
import org.xuefen.organization.Unit;
import org.xuefen.organization.Units;
import org.xuefen.shared.Cursor;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Page;
import org.xuefen.shared.Refusal;
import org.xuefen.shared.SharedRefusals;
import org.xuefen.shared.TableFile;
import org.xuefen.shared.Text;

/** The members behind a number of the tree, those who lack most first. */
@Singleton
class MemberList {
    private static final int EXPORT_PAGE = 2000;
    private static final int SORTED = 5000;
    private static final Duration RECENT = Duration.ofDays(56);

    private final Db db;
    private final Totals totals;
    private final Units units;
    private final Members members;
    private final Industries industries;
    private final StandingReader standings;
    private final Scopes scopes;
    private final MemberKeys keys;
    private final Ledger ledger;
    private final EntryViews views;
    private final Pasts pasts;
    private final ScopeFinder finder;
    private final Ahead ahead;
    private final Clock clock;

    MemberList(
            Db db,
            Totals totals,
            Units units,
            Members members,
            Industries industries,
            StandingReader standings,
            Scopes scopes,
            MemberKeys keys,
            Ledger ledger,
            EntryViews views,
            Pasts pasts,
            ScopeFinder finder,
            Ahead ahead,
            Clock clock) {
        this.db = db;
        this.totals = totals;
        this.units = units;
        this.members = members;
        this.industries = industries;
        this.standings = standings;
        this.scopes = scopes;
        this.keys = keys;
        this.ledger = ledger;
        this.views = views;
        this.pasts = pasts;
        this.finder = finder;
        this.ahead = ahead;
        this.clock = clock;
    }

    private record Found(
            long memberId,
            String name,
            String memberNo,
            long unitId,
            int riskOn,
            int dueOn,
            long countedMilli,
            long requiredMilli,
            long missingMilli) {}

    /** One page; {@code direct} means members of the unit itself, none of those beneath it. */
    Page<AuditMemberRow> page(
            Scope scope, @Nullable StandingState state, boolean direct, @Nullable String cursor, int limit) {
        if (state != null && scope.past() == null && totals.nobody(scope, condition(scope, state))) {
            return new Page<>(List.of(), null); // or the whole list would be looked through for them
        }
        var rows = scope.rows();
        var arguments = rows.list();
        var sql = new StringBuilder("""
                select straight_join s.member_id, m.name, m.member_no, s.unit_id, s.risk_on, s.due_on, s.counted_milli,
                    s.required_milli, s.missing_milli
                from\s""" + standings(scope, direct)
                + " join member_unit m on m.member_id = s.member_id where " + rows.sql());
        sql.append(direct ? " and s.unit_path = ?" : " and s.unit_path like ?");
        arguments.add(direct ? scope.unit().path() : scope.unit().path() + "%");
        if (scope.section() != null) {
            sql.append(" and s.section = ?");
            arguments.add(scope.section());
        }
        if (state != null) {
            sql.append(condition(scope, state));
        }
        var after = Cursor.keys(cursor, 2);
        if (after != null) {
            sql.append(
                    " and s.missing_milli <= ? and (s.missing_milli < ? or (s.missing_milli = ? and s.member_id > ?))");
            long missing = number(after.getFirst());
            arguments.addAll(List.of(missing, missing, missing, number(after.getLast())));
        }
        sql.append(" order by s.missing_milli desc, s.member_id limit ").append(limit + 1);
        var found = db.query(sql.toString(), MemberList::read, arguments.toArray());
        var names = units.findAll(found.stream().map(Found::unitId).distinct().toList()).stream()
                .collect(Collectors.toMap(Unit::id, Unit::name));
        return Page.of(found, limit, each -> Cursor.of(each.missingMilli(), each.memberId()))
                .map(each -> row(scope, each, names));
    }

    /**
     * Where the members are found. Of few the page is sorted; of many it is read in the order it has, since a sort would
     * look at each of them.
     */
    private String standings(Scope scope, boolean direct) {
        if (scope.past() != null) {
            return scope.standings() + " s";
        }
        boolean few = direct
                || (scope.unit().parentId() != null
                        && db.number(
                                        "select count(*) from (select 1 from credit_standing where scheme_id = ? and"
                                                + " year = ? and unit_path like ? limit " + (SORTED + 1) + ") some",
                                        scope.scheme().id(),
                                        scope.period().year(),
                                        scope.unit().path() + "%")
                                <= SORTED);
        return "credit_standing s force index (credit_standing_" + (few ? "unit" : "missing") + ")";
    }

    /** On columns that only standings and their sums have, whatever the table is called. */
    private static String condition(Scope scope, StandingState state) {
        var today = scope.todayNumber();
        return switch (state) {
            case MET -> " and risk_on = 0";
            case ON_COURSE -> " and due_on >= " + today + " and risk_on > " + today;
            case AT_RISK -> " and due_on >= " + today + " and risk_on between 1 and " + today;
            case MISSED -> " and due_on < " + today + " and risk_on > 0";
        };
    }

    /** A member of the caller's subtrees under the scheme looked at. */
    AuditMember member(Caller caller, Scope scope, long memberId) {
        var past = scope.past();
        if (past == null) {
            scopes.requireMember(caller, memberId);
        }
        var standing = past == null
                ? standings.under(scope.scheme().id(), scope.period().year(), memberId)
                : pastRow(caller, past, memberId).map(row -> standings.view(row, scope.version(), scope.today()));
        var member = members.require(memberId);
        var credits = ahead.of(scope, memberId);
        return new AuditMember(
                Ids.text(memberId),
                member.name(),
                member.memberNo(),
                Optional.ofNullable(member.industry())
                        .flatMap(industries::find)
                        .map(industry -> Text.of(industry.nameZh(), industry.nameEn()))
                        .orElse(null),
                member.joined(),
                views.names(
                        past == null
                                ? member.unitPath()
                                : pastRow(caller, past, memberId)
                                        .map(row -> row.place().unitPath())
                                        .orElse("")),
                standing.orElseThrow(() -> new Refusal(CreditRefusals.NO_STANDING)),
                Math.max(
                        0, ChronoUnit.DAYS.between(scope.today(), scope.period().lastDay()) + 1),
                recent(scope, memberId),
                credits.begun().number(),
                credits.begun().milli(),
                credits.required().number(),
                credits.required().milli());
    }

    /** @throws Refusal {@code organization.member-not-found} for one who was not in the caller's units then */
    Optional<StandingRow> pastRow(Caller caller, Past past, long memberId) {
        var row = pasts.standing(past, memberId);
        if (row.filter(found -> finder.reaches(caller, found.place().unitPath()))
                .isEmpty()) {
            throw new Refusal(OrganizationRefusals.MEMBER_NOT_FOUND);
        }
        return row;
    }

    private long recent(Scope scope, long memberId) {
        var past = scope.past();
        var known = past == null ? clock.instant() : past.known();
        var since = known.minus(RECENT);
        return keys
                .find(memberId)
                .map(key -> ledger.linesKnown(
                                List.of(key.key()),
                                scope.scheme().id(),
                                scope.period().from(),
                                scope.period().until(),
                                known)
                        .getOrDefault(key.key(), List.of()))
                .orElse(List.of())
                .stream()
                .filter(line -> line.occurredAt().isAfter(since))
                .mapToLong(LedgerLine::amountMilli)
                .sum();
    }

    /** All members of the list as a file. */
    TableFile file(Scope scope, @Nullable StandingState state, boolean direct, Locale locale) {
        boolean zh = locale.getLanguage().equals("zh");
        var header = zh
                ? List.of("姓名", "编号", "组织", "状态", "计入", "要求", "还差")
                : List.of("Name", "Number", "Unit", "State", "Counted", "Required", "Missing");
        long whole = scope.version().rules().wholeMilli();
        return new TableFile("xuefen-members-" + scope.period().year(), header, sink -> {
            String cursor = null;
            do {
                var page = page(scope, state, direct, cursor, EXPORT_PAGE);
                for (var row : page.items()) {
                    sink.accept(List.of(
                            row.name(),
                            row.memberNo(),
                            row.unitName().in(locale),
                            word(row.state(), zh),
                            new TableFile.Milli(row.countedMilli()),
                            new TableFile.Milli(whole),
                            new TableFile.Milli(row.missingMilli())));
                }
                cursor = page.next();
            } while (cursor != null);
        });
    }

    private static String word(StandingState state, boolean zh) {
        return switch (state) {
            case MET -> zh ? "达标" : "met";
            case ON_COURSE -> zh ? "进行中" : "on course";
            case AT_RISK -> zh ? "有风险" : "at risk";
            case MISSED -> zh ? "未达标" : "missed";
        };
    }

    private static AuditMemberRow row(Scope scope, Found found, Map<Long, Text> names) {
        return new AuditMemberRow(
                Ids.text(found.memberId()),
                found.name(),
                found.memberNo(),
                names.getOrDefault(found.unitId(), Text.of("—", "—")),
                Pace.state(found.dueOn(), found.riskOn(), scope.today()),
                found.countedMilli(),
                found.missingMilli());
    }

    private static Found read(ResultSet row) throws SQLException {
        return new Found(
                row.getLong("member_id"),
                row.getString("name"),
                row.getString("member_no"),
                row.getLong("unit_id"),
                row.getInt("risk_on"),
                row.getInt("due_on"),
                row.getLong("counted_milli"),
                row.getLong("required_milli"),
                row.getLong("missing_milli"));
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new Refusal(SharedRefusals.CURSOR_MALFORMED);
        }
    }
}
