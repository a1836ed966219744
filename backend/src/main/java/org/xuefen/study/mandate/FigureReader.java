package org.xuefen.study.mandate;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xuefen.organization.Unit;
import org.xuefen.organization.Units;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Text;

/** Counts members by state along one index that holds all a state is told from; no row is loaded. */
@Singleton
class FigureReader {
    private final Db db;
    private final Units units;
    private final Clock clock;

    FigureReader(Db db, Units units, Clock clock) {
        this.db = db;
        this.units = units;
        this.clock = clock;
    }

    private record Count(String key, MandateFigures figures) {}

    /** By mandate; one without members is left out. */
    Map<Long, MandateFigures> of(Collection<Long> mandates, List<String> paths) {
        var found = new HashMap<Long, MandateFigures>();
        if (!mandates.isEmpty()) {
            counts("b.mandate_id", mandates, Sql.within("b.unit_path", paths))
                    .forEach(count -> found.merge(Long.valueOf(count.key()), count.figures(), MandateFigures::plus));
        }
        return found;
    }

    MandateFigures of(Sight.Seen seen) {
        return counts("b.mandate_id", List.of(seen.mandate().id()), seen.rows()).stream()
                .map(Count::figures)
                .reduce(MandateFigures.NONE, MandateFigures::plus);
    }

    /** A unit beneath the one looked at, or its own members where there are both. */
    record UnitFigures(Unit unit, Text name, boolean direct, boolean expandable, MandateFigures figures) {}

    /** The children of a unit that have bound members, in the order of the tree. */
    List<UnitFigures> beneath(Sight.Seen seen, Unit unit) {
        int from = unit.path().length();
        var children = new HashMap<String, MandateFigures>();
        var deeper = new HashMap<String, Boolean>();
        for (var count :
                counts("b.unit_path", List.of(seen.mandate().id()), Sql.within("b.unit_path", List.of(unit.path())))) {
            var rest = count.key().substring(from);
            var child = rest.isEmpty() ? "" : rest.substring(0, rest.indexOf('/'));
            children.merge(child, count.figures(), MandateFigures::plus);
            deeper.merge(child, rest.length() > child.length() + 1, Boolean::logicalOr);
        }
        var rows = new ArrayList<UnitFigures>();
        var own = children.get("");
        for (var child : units.children(unit.id())) {
            var figures = children.get(Ids.text(child.id()));
            if (figures != null) {
                rows.add(new UnitFigures(
                        child, child.name(), false, deeper.getOrDefault(Ids.text(child.id()), false), figures));
            }
        }
        if (own != null && !rows.isEmpty()) {
            rows.addFirst(new UnitFigures(unit, Text.of("本级", "Directly in this unit"), true, false, own));
        }
        return rows;
    }

    /** Sums instead of a group for each state: the index is then read in the order of its units, and nothing is sorted. */
    private List<Count> counts(String by, Collection<Long> mandates, Sql where) {
        var now = clock.instant();
        return db.query(
                "select " + by + " k, count(*), " + States.SUMS + " from study_mandate_bound b"
                        + " where b.mandate_id in (?) and b.is_current = true and " + where.text()
                        + " group by k",
                row -> new Count(
                        row.getString(1),
                        new MandateFigures(
                                row.getLong(2),
                                row.getLong(3),
                                row.getLong(4),
                                row.getLong(7),
                                row.getLong(2)
                                        - row.getLong(3)
                                        - row.getLong(4)
                                        - row.getLong(5)
                                        - row.getLong(6)
                                        - row.getLong(7),
                                row.getLong(6),
                                row.getLong(5))),
                Sql.arguments(now, now, mandates, where));
    }
}
