package org.xuefen.credit.standing;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.xuefen.shared.Db;

/** The sums of standings: of each unit, of each unit with all beneath it, and how many members a unit has. */
@Singleton
class TotalsStore {
    /** Paths are no longer: {@code varchar(340)} holds seventeen ids. */
    private static final int DEEPEST = 17;

    /** The sums of a scheme and year over every unit on the paths they are of. */
    private static final String OVER_TREE = """
            select t.scheme_id, t.year, l.depth, concat(substring_index(t.unit_path, '/', l.depth + 1), '/') path,
                t.section, t.risk_on, t.due_on, t.members, t.counted_milli
            from credit_total t join (%s) l on l.depth < length(t.unit_path) - length(replace(t.unit_path, '/', ''))
            where t.scheme_id = ? and t.year = ?
            """.formatted(IntStream.rangeClosed(1, DEEPEST)
            .mapToObj(depth -> "select " + depth + " depth")
            .collect(Collectors.joining(" union all ")));

    private final Db db;

    TotalsStore(Db db) {
        this.db = db;
    }

    /** Where something is counted. */
    record Cell(long schemeId, int year, String unitPath, String section, int riskOn, int dueOn) {
        private static final Comparator<Cell> ORDER = Comparator.comparingLong(Cell::schemeId)
                .thenComparingInt(Cell::year)
                .thenComparingInt(Cell::depth)
                .thenComparing(Cell::unitPath)
                .thenComparing(Cell::section)
                .thenComparingInt(Cell::riskOn)
                .thenComparingInt(Cell::dueOn);

        int depth() {
            return (int) unitPath.chars().filter(c -> c == '/').count() - 1;
        }

        private Cell at(String path) {
            return new Cell(schemeId, year, path, section, riskOn, dueOn);
        }

        private Cell anyDay() {
            return new Cell(schemeId, year, unitPath, section, 0, 0);
        }
    }

    /** By how much the sum of a cell changes. */
    record Change(Cell cell, long members, long countedMilli) {}

    /** Adds changes to every sum they are part of, in the order of the keys, as all who add do. */
    void add(Collection<Change> changes) {
        var own = new TreeMap<Cell, long[]>(Cell.ORDER);
        var tree = new TreeMap<Cell, long[]>(Cell.ORDER);
        var units = new TreeMap<Cell, long[]>(Cell.ORDER);
        for (var change : changes) {
            var cell = change.cell();
            sum(own, cell, change);
            sum(units, cell.anyDay(), change);
            var path = cell.unitPath();
            for (int end = path.indexOf('/', 1); end > 0; end = path.indexOf('/', end + 1)) {
                sum(tree, cell.at(path.substring(0, end + 1)), change);
            }
        }
        var adding = " on duplicate key update members = members + values(members)";
        db.batch(
                """
                insert into credit_total (scheme_id, year, unit_path, section, risk_on, due_on, members, counted_milli)
                values (?, ?, ?, ?, ?, ?, ?, ?)""" + adding + ", counted_milli = counted_milli + values(counted_milli)",
                own.entrySet().stream()
                        .map(each -> row(each.getKey(), each.getValue()))
                        .toList());
        db.batch(
                """
                insert into credit_total_tree
                    (scheme_id, year, unit_path, section, risk_on, due_on, members, counted_milli, depth)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""" + adding + ", counted_milli = counted_milli + values(counted_milli)",
                tree.entrySet().stream()
                        .map(each -> deep(each.getKey(), each.getValue()))
                        .toList());
        db.batch(
                "insert into credit_total_unit (scheme_id, year, unit_path, section, members) values (?, ?, ?, ?, ?)"
                        + adding,
                units.entrySet().stream()
                        .map(each -> unit(each.getKey(), each.getValue()))
                        .toList());
    }

    private static void sum(Map<Cell, long[]> sums, Cell cell, Change change) {
        var sum = sums.computeIfAbsent(cell, _ -> new long[2]);
        sum[0] += change.members();
        sum[1] += change.countedMilli();
    }

    private static @Nullable Object[] row(Cell cell, long[] sum) {
        return new @Nullable Object[] {
            cell.schemeId(), cell.year(), cell.unitPath(), cell.section(), cell.riskOn(), cell.dueOn(), sum[0], sum[1]
        };
    }

    private static @Nullable Object[] deep(Cell cell, long[] sum) {
        return new @Nullable Object[] {
            cell.schemeId(),
            cell.year(),
            cell.unitPath(),
            cell.section(),
            cell.riskOn(),
            cell.dueOn(),
            sum[0],
            sum[1],
            cell.depth()
        };
    }

    private static @Nullable Object[] unit(Cell cell, long[] sum) {
        return new @Nullable Object[] {cell.schemeId(), cell.year(), cell.unitPath(), cell.section(), sum[0]};
    }

    /** Makes all sums of a scheme and year anew from the standings. */
    void rebuild(long schemeId, int year) {
        for (var table : List.of("credit_total", "credit_total_tree", "credit_total_unit", "credit_total_delta")) {
            db.update("delete from " + table + " where scheme_id = ? and year = ?", schemeId, year);
        }
        db.update("""
                insert into credit_total (scheme_id, year, unit_path, section, risk_on, due_on, members, counted_milli)
                select scheme_id, year, unit_path, section, risk_on, due_on, count(*), sum(counted_milli)
                from credit_standing where scheme_id = ? and year = ?
                group by scheme_id, year, unit_path, section, risk_on, due_on
                """, schemeId, year);
        db.update(
                """
                insert into credit_total_tree
                    (scheme_id, year, depth, unit_path, section, risk_on, due_on, members, counted_milli)
                select scheme_id, year, depth, path, section, risk_on, due_on, sum(members), sum(counted_milli)
                from (""" + OVER_TREE + ") x group by scheme_id, year, depth, path, section, risk_on, due_on",
                schemeId,
                year);
        db.update("""
                insert into credit_total_unit (scheme_id, year, unit_path, section, members)
                select scheme_id, year, unit_path, section, sum(members) from credit_total
                where scheme_id = ? and year = ? group by scheme_id, year, unit_path, section
                """, schemeId, year);
    }

    /** Whether the sums, with the changes not added yet, are not those of the standings. */
    boolean differ(long schemeId, int year) {
        return ownDiffer(schemeId, year) || treeDiffers(schemeId, year) || unitsDiffer(schemeId, year);
    }

    private boolean ownDiffer(long schemeId, int year) {
        return db.number("""
                        select count(*) from (
                            select unit_path, section, risk_on, due_on, sum(members) members, sum(counted_milli) counted from (
                                select unit_path, section, risk_on, due_on, members, counted_milli from credit_total
                                    where scheme_id = ? and year = ?
                                union all select unit_path, section, risk_on, due_on, members, counted_milli
                                    from credit_total_delta where scheme_id = ? and year = ?
                                union all select unit_path, section, risk_on, due_on, -1, -counted_milli from credit_standing
                                    where scheme_id = ? and year = ?) parts
                            group by unit_path, section, risk_on, due_on having sum(members) <> 0 or sum(counted_milli) <> 0) d
                        """, schemeId, year, schemeId, year, schemeId, year) > 0;
    }

    private boolean treeDiffers(long schemeId, int year) {
        return db.number("""
                        select count(*) from (select path from (
                            select unit_path path, section, risk_on, due_on, members, counted_milli from credit_total_tree
                                where scheme_id = ? and year = ?
                            union all select path, section, risk_on, due_on, -members, -counted_milli from (\
                        """ + OVER_TREE + """
                            ) o) parts
                        group by path, section, risk_on, due_on having sum(members) <> 0 or sum(counted_milli) <> 0) d
                        """, schemeId, year, schemeId, year) > 0;
    }

    private boolean unitsDiffer(long schemeId, int year) {
        return db.number("""
                        select count(*) from (select unit_path from (
                            select unit_path, section, members from credit_total_unit where scheme_id = ? and year = ?
                            union all select unit_path, section, -members from credit_total
                                where scheme_id = ? and year = ?) parts
                        group by unit_path, section having sum(members) <> 0) d
                        """, schemeId, year, schemeId, year) > 0;
    }
}
