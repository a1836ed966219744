package org.xuefen.credit.audit;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xuefen.shared.Db;

/**
 * Sums over subtrees: one range of the totals' key and of the changes not folded in yet, grouped by the part of the
 * path that comes next. States are told from {@code risk_on} and today, so nothing is ever out of date.
 */
@Singleton
class Totals {
    private final Db db;

    Totals(Db db) {
        this.db = db;
    }

    /** Sums by child of the unit looked at; the empty name are the members of the unit itself. */
    record ByChild(Map<String, AuditCounts> counts, Map<String, Boolean> deeper) {
        AuditCounts all() {
            return counts.values().stream().reduce(AuditCounts.NONE, AuditCounts::plus);
        }

        AuditCounts of(long unitId) {
            return counts.getOrDefault(Long.toString(unitId), AuditCounts.NONE);
        }

        AuditCounts direct() {
            return counts.getOrDefault("", AuditCounts.NONE);
        }

        boolean expandable(long unitId) {
            return deeper.getOrDefault(Long.toString(unitId), false);
        }
    }

    ByChild byChild(Scope scope) {
        var from = scope.unit().path();
        var arguments = new ArrayList<@Nullable Object>();
        arguments.add(from.length() + 1);
        arguments.add(from.length() + 1);
        arguments.add(scope.todayNumber());
        arguments.add(scope.todayNumber());
        var parts = parts(scope, arguments);
        var counts = new HashMap<String, AuditCounts>();
        var deeper = new HashMap<String, Boolean>();
        db.query(
                """
                select substring_index(substring(unit_path, ?), '/', 1) child,
                    max(char_length(substring(unit_path, ?))) longest,
                    sum(members) members,
                    sum(case when risk_on = 0 then members else 0 end) met,
                    sum(case when risk_on > ? then members else 0 end) ahead,
                    sum(case when risk_on between 1 and ? then members else 0 end) behind,
                    sum(counted_milli) counted
                from (\
                """ + parts + ") parts group by child",
                row -> {
                    var child = row.getString("child");
                    long ahead = row.getLong("ahead");
                    long behind = row.getLong("behind");
                    deeper.put(child, row.getInt("longest") > child.length() + 1);
                    return counts.put(
                            child,
                            new AuditCounts(
                                    row.getLong("members"),
                                    row.getLong("met"),
                                    scope.over() ? 0 : ahead,
                                    scope.over() ? 0 : behind,
                                    scope.over() ? ahead + behind : 0,
                                    row.getLong("counted")));
                },
                arguments.toArray());
        return new ByChild(counts, deeper);
    }

    /** How many units have members, and in how many industries. */
    record Spread(long units, List<String> sections) {}

    Spread spread(Scope scope) {
        var arguments = new ArrayList<@Nullable Object>();
        var parts = parts(scope, arguments);
        var pairs = db.query(
                "select unit_path, section from (" + parts
                        + ") parts group by unit_path, section having sum(members) > 0",
                row -> new String[] {row.getString(1), row.getString(2)},
                arguments.toArray());
        return new Spread(
                pairs.stream().map(pair -> pair[0]).distinct().count(),
                pairs.stream()
                        .map(pair -> pair[1])
                        .filter(section -> !section.equals("-"))
                        .distinct()
                        .sorted()
                        .toList());
    }

    private static String parts(Scope scope, List<@Nullable Object> arguments) {
        var sql = new StringBuilder();
        for (var table : List.of("credit_total", "credit_total_delta")) {
            sql.append(sql.isEmpty() ? "" : " union all ")
                    .append("select unit_path, section, risk_on, members, counted_milli from ")
                    .append(table)
                    .append(" where scheme_id = ? and year = ? and unit_path like ?");
            arguments.add(scope.scheme().id());
            arguments.add(scope.period().year());
            arguments.add(scope.unit().path() + "%");
            if (scope.section() != null) {
                sql.append(" and section = ?");
                arguments.add(scope.section());
            }
        }
        return sql.toString();
    }
}
