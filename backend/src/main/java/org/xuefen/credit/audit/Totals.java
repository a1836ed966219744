package org.xuefen.credit.audit;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xuefen.shared.Db;

/**
 * Sums over subtrees: one range of the totals' key, added up unit by unit in the order of that key, so that the database
 * needs no table of its own in between; the changes not folded in yet are few and read beside it. States are told from
 * {@code risk_on} and today, so nothing is ever out of date.
 */
@Singleton
class Totals {
    /** Sections are single letters, "-" for none; each is a bit, counted from the least of these characters. */
    private static final int FIRST_SECTION = '-';

    private final Db db;

    Totals(Db db) {
        this.db = db;
    }

    /**
     * The sums of a subtree.
     *
     * @param children by the id of the child of the unit looked at; the empty name are the members of the unit itself
     * @param deeper whether a child has members in units beneath it
     * @param units how many units have members
     * @param sections the industries they are in
     */
    record Subtree(Map<String, AuditCounts> children, Map<String, Boolean> deeper, long units, List<String> sections) {
        AuditCounts all() {
            return children.values().stream().reduce(AuditCounts.NONE, AuditCounts::plus);
        }

        AuditCounts of(long unitId) {
            return children.getOrDefault(Long.toString(unitId), AuditCounts.NONE);
        }

        AuditCounts direct() {
            return children.getOrDefault("", AuditCounts.NONE);
        }

        boolean expandable(long unitId) {
            return deeper.getOrDefault(Long.toString(unitId), false);
        }
    }

    private record UnitSum(String path, AuditCounts counts, long sections) {}

    Subtree of(Scope scope) {
        int from = scope.unit().path().length();
        var units = new HashMap<String, AuditCounts>();
        var children = new HashMap<String, AuditCounts>();
        var deeper = new HashMap<String, Boolean>();
        long sections = 0;
        for (var source : sources(scope)) {
            for (var sum : sums(scope, source)) {
                var rest = sum.path().substring(from);
                var child = rest.isEmpty() ? "" : rest.substring(0, rest.indexOf('/'));
                units.merge(sum.path(), sum.counts(), AuditCounts::plus);
                children.merge(child, sum.counts(), AuditCounts::plus);
                deeper.merge(child, rest.length() > child.length() + 1, Boolean::logicalOr);
                sections |= sum.sections();
            }
        }
        return new Subtree(
                children,
                deeper,
                units.values().stream().filter(counts -> counts.members() > 0).count(),
                letters(sections));
    }

    /** Where the sums are read: kept ones and the changes to them, or the rows of a past day. */
    private static List<Scope.Where> sources(Scope scope) {
        var rows = scope.rows();
        if (scope.past() == null) {
            return Stream.of("credit_total", "credit_total_delta")
                    .map(table -> new Scope.Where(
                            "select unit_path, section, risk_on, due_on, members, counted_milli from " + table
                                    + " where " + rows.sql(),
                            rows.arguments()))
                    .toList();
        }
        return List.of(new Scope.Where(
                "select unit_path, section, risk_on, due_on, 1 as members, counted_milli from credit_past_standing where "
                        + rows.sql(),
                rows.arguments()));
    }

    private List<UnitSum> sums(Scope scope, Scope.Where source) {
        var arguments = new ArrayList<@Nullable Object>(List.of(
                scope.todayNumber(),
                scope.todayNumber(),
                scope.todayNumber(),
                scope.todayNumber(),
                scope.todayNumber(),
                FIRST_SECTION));
        arguments.addAll(source.arguments());
        arguments.add(scope.unit().path() + "%");
        if (scope.section() != null) {
            arguments.add(scope.section());
        }
        return db.query(
                """
                select unit_path, sum(members) members,
                    sum(case when risk_on = 0 then members else 0 end) met,
                    sum(case when risk_on > ? and due_on >= ? then members else 0 end) ahead,
                    sum(case when risk_on between 1 and ? and due_on >= ? then members else 0 end) behind,
                    sum(case when risk_on > 0 and due_on < ? then members else 0 end) missed,
                    sum(counted_milli) counted,
                    bit_or(case when members = 0 then 0 else 1 << (ascii(section) - ?) end) sections
                from (""" + source.sql() + ") s where unit_path like ?"
                        + (scope.section() == null ? "" : " and section = ?") + " group by unit_path",
                row -> {
                    var counts = new AuditCounts(
                            row.getLong("members"),
                            row.getLong("met"),
                            row.getLong("ahead"),
                            row.getLong("behind"),
                            row.getLong("missed"),
                            row.getLong("counted"));
                    return new UnitSum(row.getString("unit_path"), counts, row.getLong("sections"));
                },
                arguments.toArray());
    }

    private static List<String> letters(long sections) {
        return IntStream.rangeClosed('A', 'Z')
                .filter(letter -> (sections >>> (letter - FIRST_SECTION) & 1) == 1)
                .mapToObj(Character::toString)
                .toList();
    }
}
