package org.xuefen.credit.audit;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.xuefen.shared.Db;

/**
 * Sums over subtrees. Those of a unit's children are kept and lie beside each other, so that a million members are a few
 * thousand rows; the changes not folded in yet are few and read beside them. States are told from {@code risk_on} and
 * today, so nothing is ever out of date. Of a past day the members themselves are added up.
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
        var sums = new Sums(scope.unit().path().length());
        if (scope.past() == null) {
            sums(scope, "credit_total_tree", "depth = " + (scope.unit().depth() + 1) + " and unit_path like ?", "%")
                    .forEach(sums::beneath);
            sums(scope, "credit_total", "unit_path = ?", "").forEach(sums::beneath);
            units(scope).forEach(sums::unit);
            sums(scope, "credit_total_delta", "unit_path like ?", "%").forEach(sums::of);
        } else {
            sums(scope, "credit_past_standing", "unit_path like ?", "%").forEach(sums::of);
        }
        return sums.subtree();
    }

    /** Whether nobody of a subtree can meet a condition on {@code risk_on} and {@code due_on}: told by its own few sums. */
    boolean nobody(Scope scope, String condition) {
        var sums = scope.rows().list();
        sums.addAll(List.of(scope.unit().depth(), scope.unit().path()));
        var changes = scope.rows().list();
        return db.number(
                                "select count(*) from credit_total_tree where "
                                        + scope.rows().sql() + " and depth = ? and unit_path = ? and members <> 0"
                                        + condition,
                                sums.toArray())
                        == 0
                && db.number(
                                "select count(*) from credit_total_delta where "
                                        + scope.rows().sql() + condition,
                                changes.toArray())
                        == 0;
    }

    /** Adds up what the rows say. */
    private static final class Sums {
        private final int from;
        private final Map<String, AuditCounts> children = new HashMap<>();
        private final Map<String, Boolean> deeper = new HashMap<>();
        private final Map<String, Long> units = new HashMap<>();
        private long sections;

        Sums(int from) {
            this.from = from;
        }

        /** A unit's own members. */
        void of(UnitSum sum) {
            beneath(sum);
            unit(sum);
        }

        /** The members of a child with all beneath it, or of the unit itself. */
        void beneath(UnitSum sum) {
            children.merge(child(sum), sum.counts(), AuditCounts::plus);
            sections |= sum.sections();
        }

        void unit(UnitSum sum) {
            units.merge(sum.path(), sum.counts().members(), Long::sum);
            deeper.merge(child(sum), sum.path().length() > from + child(sum).length() + 1, Boolean::logicalOr);
        }

        private String child(UnitSum sum) {
            var rest = sum.path().substring(from);
            return rest.isEmpty() ? "" : rest.substring(0, rest.indexOf('/'));
        }

        Subtree subtree() {
            return new Subtree(
                    children,
                    deeper,
                    units.values().stream().filter(members -> members > 0).count(),
                    letters(sections));
        }
    }

    /** How many members each unit of a subtree has. */
    private List<UnitSum> units(Scope scope) {
        var arguments = scope.rows().list();
        arguments.add(scope.unit().path() + "%");
        if (scope.section() != null) {
            arguments.add(scope.section());
        }
        return db.query(
                "select unit_path, sum(members) members from credit_total_unit where "
                        + scope.rows().sql() + " and unit_path like ?"
                        + (scope.section() == null ? "" : " and section = ?") + " group by unit_path",
                row -> new UnitSum(
                        row.getString("unit_path"), new AuditCounts(row.getLong("members"), 0, 0, 0, 0, 0), 0),
                arguments.toArray());
    }

    private List<UnitSum> sums(Scope scope, String table, String where, String path) {
        int today = scope.todayNumber();
        var arguments = new ArrayList<@Nullable Object>(List.of(today, today, today, today, today, FIRST_SECTION));
        arguments.addAll(scope.rows().arguments());
        arguments.add(scope.unit().path() + path);
        if (scope.section() != null) {
            arguments.add(scope.section());
        }
        var members = scope.past() == null ? "members" : "1";
        return db.query(
                """
                select unit_path, sum(@) members,
                    sum(case when risk_on = 0 then @ else 0 end) met,
                    sum(case when risk_on > ? and due_on >= ? then @ else 0 end) ahead,
                    sum(case when risk_on between 1 and ? and due_on >= ? then @ else 0 end) behind,
                    sum(case when risk_on > 0 and due_on < ? then @ else 0 end) missed,
                    sum(counted_milli) counted,
                    bit_or(case when @ = 0 then 0 else 1 << (ascii(section) - ?) end) sections
                from\s""".replace("@", members) + table + " where " + scope.rows().sql() + " and " + where
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
