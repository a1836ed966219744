package org.xuefen.credit.standing;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xuefen.shared.Db;

/** The cached standings, and the changes to the sums that go with each change of one. */
@Singleton
class StandingStore {
    private static final String INSERT = "insert into credit_standing (scheme_id, year, member_id, version_id, "
            + StandingRow.COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\n";

    private final Db db;

    StandingStore(Db db) {
        this.db = db;
    }

    private record Sum(long schemeId, int year, String unitPath, String section, int riskOn, int dueOn) {}

    Optional<StandingRow> find(long schemeId, int year, long memberId) {
        return db.one(
                "select * from credit_standing where scheme_id = ? and year = ? and member_id = ?",
                StandingStore::read,
                schemeId,
                year,
                memberId);
    }

    /** Of one member and year, under whichever schemes; the one with most entries first. */
    List<StandingRow> ofMember(long memberId, int year) {
        return db.query(
                "select * from credit_standing where member_id = ? and year = ? order by entries desc, scheme_id",
                StandingStore::read,
                memberId,
                year);
    }

    List<Integer> yearsOf(long memberId) {
        return db.query(
                "select distinct year from credit_standing where member_id = ? order by year desc",
                row -> row.getInt(1),
                memberId);
    }

    /** The years in which any of these members has a standing, by scheme. */
    Map<Long, Set<Integer>> yearsByScheme(Collection<Long> memberIds) {
        var found = new HashMap<Long, Set<Integer>>();
        db.query(
                "select distinct scheme_id, year from credit_standing where member_id in (?)",
                row -> found.computeIfAbsent(row.getLong(1), _ -> new HashSet<>())
                        .add(row.getInt(2)),
                memberIds);
        return found;
    }

    /** The years around one in which any of these members has a standing under a scheme. */
    List<Integer> yearsOf(long schemeId, Collection<Long> memberIds, int from, int until) {
        return db.query("""
                select distinct year from credit_standing
                where member_id in (?) and year between ? and ? and scheme_id = ?
                """, row -> row.getInt(1), memberIds, from, until, schemeId);
    }

    Map<Long, StandingRow> findAll(long schemeId, int year, Collection<Long> memberIds) {
        var found = new HashMap<Long, StandingRow>();
        db.query(
                        "select * from credit_standing where scheme_id = ? and year = ? and member_id in (?)",
                        StandingStore::read,
                        schemeId,
                        year,
                        memberIds)
                .forEach(row -> found.put(row.memberId(), row));
        return found;
    }

    /** Fresh rows whose sums are made afterwards. */
    void insert(List<StandingRow> rows) {
        db.batch(INSERT, rows.stream().map(StandingStore::columns).toList());
    }

    /** Replaces rows; {@code before} are those now stored, by member. */
    void replace(List<StandingRow> rows, Map<Long, StandingRow> before) {
        var changed = rows.stream()
                .filter(row -> !row.equals(before.get(row.memberId())))
                .toList();
        db.batch(INSERT + """
                on duplicate key update unit_id = values(unit_id), unit_path = values(unit_path),
                    section = values(section), industry = values(industry), joined_on = values(joined_on),
                    requirement = values(requirement), version_id = values(version_id),
                    earned_milli = values(earned_milli), counted_milli = values(counted_milli),
                    required_milli = values(required_milli), missing_milli = values(missing_milli),
                    risk_on = values(risk_on), due_on = values(due_on), categories = values(categories),
                    entries = values(entries)
                """, changed.stream().map(StandingStore::columns).toList());
        var olds = changed.stream()
                .map(row -> before.get(row.memberId()))
                .filter(row -> row != null)
                .toList();
        change(olds, changed);
    }

    void remove(Collection<StandingRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        db.batch(
                "delete from credit_standing where scheme_id = ? and year = ? and member_id = ?",
                rows.stream()
                        .map(row -> new @Nullable Object[] {row.schemeId(), row.year(), row.memberId()})
                        .toList());
        change(rows, List.of());
    }

    private void change(Collection<StandingRow> gone, Collection<StandingRow> come) {
        var sums = new HashMap<Sum, long[]>();
        gone.forEach(row -> add(sums, row, -1));
        come.forEach(row -> add(sums, row, 1));
        var deltas = new ArrayList<@Nullable Object[]>();
        sums.forEach((sum, change) -> {
            if (change[0] != 0 || change[1] != 0) {
                deltas.add(new @Nullable Object[] {
                    sum.schemeId(),
                    sum.year(),
                    sum.unitPath(),
                    sum.section(),
                    sum.riskOn(),
                    sum.dueOn(),
                    change[0],
                    change[1]
                });
            }
        });
        db.batch("""
                insert into credit_total_delta
                    (scheme_id, year, unit_path, section, risk_on, due_on, members, counted_milli)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """, deltas);
    }

    private static void add(Map<Sum, long[]> sums, StandingRow row, int sign) {
        var key = new Sum(
                row.schemeId(), row.year(), row.place().unitPath(), row.place().section(), row.riskOn(), row.dueOn());
        var change = sums.computeIfAbsent(key, _ -> new long[2]);
        change[0] += sign;
        change[1] += sign * row.countedMilli();
    }

    private static @Nullable Object[] columns(StandingRow row) {
        var keys = Stream.<Object>of(row.schemeId(), row.year(), row.memberId(), row.versionId());
        return Stream.concat(keys, row.values().stream()).toArray();
    }

    static StandingRow read(ResultSet row) throws SQLException {
        return StandingRow.read(row, row.getLong("scheme_id"), row.getInt("year"), row.getLong("version_id"));
    }
}
