package org.xuefen.credit.anomaly;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.CreditRefusals;
import org.xuefen.identity.Accounts;
import org.xuefen.identity.Accounts.Account;
import org.xuefen.identity.Caller;
import org.xuefen.organization.Member;
import org.xuefen.organization.Members;
import org.xuefen.organization.Scopes;
import org.xuefen.organization.Unit;
import org.xuefen.organization.Units;
import org.xuefen.shared.Cursor;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Page;
import org.xuefen.shared.Refusal;
import org.xuefen.shared.SharedRefusals;
import org.xuefen.shared.Text;

/** Questions as those read them who organize the member. */
@Singleton
class Anomalies {
    private final Db db;
    private final Scopes scopes;
    private final Members members;
    private final Units units;
    private final Accounts accounts;
    private final Clock clock;

    Anomalies(Db db, Scopes scopes, Members members, Units units, Accounts accounts, Clock clock) {
        this.db = db;
        this.scopes = scopes;
        this.members = members;
        this.units = units;
        this.accounts = accounts;
        this.clock = clock;
    }

    private record Found(
            long id,
            AnomalyKind kind,
            long memberId,
            String name,
            String memberNo,
            long unitId,
            LocalDate day,
            long otherId,
            long amount,
            Instant first,
            Instant last,
            @Nullable Looked looked,
            @Nullable Long lookedBy,
            @Nullable Instant lookedAt,
            @Nullable String note) {}

    /** Those of members within the paths, the latest day first. */
    Page<AnomalyRow> page(Caller caller, List<String> paths, boolean openOnly, @Nullable String cursor, int limit) {
        var arguments = new ArrayList<@Nullable Object>();
        var sql = new StringBuilder("""
                select a.*, m.name, m.member_no, m.unit_id from credit_anomaly a
                join member_unit m on m.member_id = a.member_id where\s""").append(within(paths, arguments));
        if (openOnly) {
            sql.append(" and a.looked is null");
        }
        var after = Cursor.keys(cursor, 2);
        if (after != null) {
            sql.append(" and (a.day < ? or (a.day = ? and a.id < ?))");
            arguments.add(day(after.getFirst()));
            arguments.add(day(after.getFirst()));
            arguments.add(Cursor.number(after.getLast()));
        }
        sql.append(" order by a.day desc, a.id desc limit ").append(limit + 1);
        var found = db.query(sql.toString(), Anomalies::read, arguments.toArray());
        var names = units.findAll(found.stream().map(Found::unitId).distinct().toList()).stream()
                .collect(Collectors.toMap(Unit::id, Unit::name));
        var others =
                members
                        .findAll(found.stream()
                                .map(Found::otherId)
                                .filter(id -> id != 0)
                                .distinct()
                                .toList())
                        .stream()
                        .filter(other -> paths.stream().anyMatch(other.unitPath()::startsWith))
                        .collect(Collectors.toMap(Member::id, Member::name));
        var people = accounts
                .findAll(found.stream()
                        .flatMap(each -> Stream.ofNullable(each.lookedBy()))
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(Account::id, Account::name));
        return Page.of(found, limit, each -> Cursor.of(each.day(), each.id()))
                .map(each -> row(caller, each, names, others, people));
    }

    /** Says what a person made of a question; not of one about oneself. */
    @Transactional
    void look(Caller caller, long id, Looked looked, String note) {
        var memberId = db.one("select member_id from credit_anomaly where id = ? for update", row -> row.getLong(1), id)
                .orElseThrow(() -> new Refusal(CreditRefusals.ANOMALY_NOT_FOUND));
        if (!scopes.reaches(caller, memberId)) {
            throw new Refusal(CreditRefusals.ANOMALY_NOT_FOUND);
        }
        if (memberId == caller.memberId()) {
            throw new Refusal(CreditRefusals.ENTRY_OWN);
        }
        db.update(
                "update credit_anomaly set looked = ?, looked_by = ?, looked_at = ?, note = ? where id = ?",
                looked,
                caller.memberId(),
                clock.instant(),
                note,
                id);
    }

    private static AnomalyRow row(
            Caller caller, Found each, Map<Long, Text> names, Map<Long, String> others, Map<Long, String> people) {
        return new AnomalyRow(
                Ids.text(each.id()),
                each.kind(),
                Ids.text(each.memberId()),
                each.name(),
                each.memberNo(),
                names.getOrDefault(each.unitId(), Text.of("—", "—")),
                each.day(),
                each.amount(),
                others.get(each.otherId()),
                each.first(),
                each.last(),
                each.looked(),
                Optional.ofNullable(each.lookedBy())
                        .map(by -> people.getOrDefault(by, "—"))
                        .orElse(null),
                each.lookedAt(),
                each.note(),
                each.memberId() == caller.memberId());
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new Refusal(SharedRefusals.CURSOR_MALFORMED);
        }
    }

    private static String within(List<String> paths, List<@Nullable Object> arguments) {
        paths.forEach(path -> arguments.add(path + "%"));
        return paths.stream().map(_ -> " or m.unit_path like ?").collect(Collectors.joining("", " (false", ")"));
    }

    private static Found read(ResultSet row) throws SQLException {
        var looked = row.getString("looked");
        return new Found(
                row.getLong("id"),
                AnomalyKind.valueOf(row.getString("kind")),
                row.getLong("member_id"),
                row.getString("name"),
                row.getString("member_no"),
                row.getLong("unit_id"),
                row.getObject("day", LocalDate.class),
                row.getLong("other_id"),
                row.getLong("amount"),
                Db.requireInstant(row, "first_at"),
                Db.requireInstant(row, "last_at"),
                looked == null ? null : Looked.valueOf(looked),
                Db.id(row, "looked_by"),
                Db.instant(row, "looked_at"),
                row.getString("note"));
    }
}
