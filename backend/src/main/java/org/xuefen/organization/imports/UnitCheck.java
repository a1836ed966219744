package org.xuefen.organization.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xuefen.organization.Unit;
import org.xuefen.organization.UnitKind;
import org.xuefen.organization.Units;
import org.xuefen.shared.Text;

/** Turns the rows of a roster into units to be, parents before children, and notes all that is wrong with them. */
final class UnitCheck {
    private final Roster roster;
    private final Known known;
    private final Unit target;
    private final Map<String, Row> rowsByCode = new LinkedHashMap<>();
    private final Map<String, Integer> depths = new HashMap<>();

    UnitCheck(Roster roster, Known known, Unit target) {
        this.roster = roster;
        this.known = known;
        this.target = target;
    }

    /**
     * A unit to be.
     *
     * @param parent number of a unit of this file that comes before, or null
     * @param parentId a unit that is there already, or null
     */
    record PlannedUnit(
            String code,
            Text name,
            String kind,
            @Nullable String parent,
            @Nullable Long parentId) {}

    List<PlannedUnit> run() {
        var kinds = kinds(known.kinds());
        var codes = values("code");
        var taken = known.takenUnitCodes(codes);
        var parents = known.unitsByCode(values("parent"));
        var planned = new HashMap<String, PlannedUnit>();
        for (var row : roster.rows()) {
            var code = roster.required(row, "code", 64);
            var name = Text.of(roster.required(row, "name", 120), roster.bounded(row, "nameEn", 120));
            var kind = kind(row, kinds);
            var parent = roster.cell(row, "parent");
            var before = rowsByCode.putIfAbsent(code, row);
            if (before != null && !code.isEmpty()) {
                roster.problem(row, "code", ImportRefusals.ROW_REPEATED, code, before.line());
            } else if (taken.contains(code)) {
                roster.problem(row, "code", ImportRefusals.ROW_TAKEN, code);
            }
            boolean within = codes.contains(parent);
            var existing = parents.get(parent);
            if (!parent.isEmpty() && !within && existing == null) {
                roster.problem(row, "parent", ImportRefusals.ROW_PARENT_UNKNOWN, MemberCheck.shortened(parent));
            }
            long parentId = existing == null ? target.id() : existing.id();
            depths.put(code, within ? 0 : (existing == null ? target : existing).depth() + 1);
            planned.putIfAbsent(
                    code, new PlannedUnit(code, name, kind, within ? parent : null, within ? null : parentId));
        }
        return parentsFirst(planned);
    }

    private List<PlannedUnit> parentsFirst(Map<String, PlannedUnit> planned) {
        var ordered = new LinkedHashMap<String, PlannedUnit>();
        for (var code : rowsByCode.keySet()) {
            var chain = new ArrayList<PlannedUnit>();
            var seen = new HashSet<String>();
            String at = code;
            while (at != null && !ordered.containsKey(at) && seen.add(at)) {
                var unit = planned.get(at);
                if (unit == null) {
                    break;
                }
                chain.addFirst(unit);
                at = unit.parent();
            }
            if (at != null && seen.contains(at) && !ordered.containsKey(at)) {
                problem(code, ImportRefusals.ROW_PARENT_CIRCLE, code);
                ordered.put(code, chain.getLast());
                continue;
            }
            chain.forEach(unit -> place(unit, ordered));
        }
        return List.copyOf(ordered.values());
    }

    private void place(PlannedUnit unit, Map<String, PlannedUnit> ordered) {
        ordered.put(unit.code(), unit);
        if (unit.parent() == null) {
            return;
        }
        int depth = depths.getOrDefault(unit.parent(), 0) + 1;
        depths.put(unit.code(), depth);
        if (depth > Units.MAX_DEPTH) {
            problem(unit.code(), ImportRefusals.ROW_TOO_DEEP, Units.MAX_DEPTH);
        }
    }

    private void problem(String code, ImportRefusals problem, Object argument) {
        var row = rowsByCode.get(code);
        if (row != null) {
            roster.problem(row, "parent", problem, argument);
        }
    }

    private String kind(Row row, Map<String, String> kinds) {
        var text = roster.required(row, "kind", 60);
        var kind = kinds.get(text.toLowerCase(java.util.Locale.ROOT));
        if (kind == null && !text.isEmpty()) {
            var choices = known.kinds().stream()
                    .map(k -> k.name().zh() + " " + k.name().en())
                    .collect(Collectors.joining("、"));
            roster.problem(row, "kind", ImportRefusals.ROW_KIND_UNKNOWN, MemberCheck.shortened(text), choices);
        }
        return kind == null ? "" : kind;
    }

    private static Map<String, String> kinds(List<UnitKind> kinds) {
        var byName = new HashMap<String, String>();
        for (var kind : kinds) {
            byName.put(kind.code(), kind.code());
            byName.put(kind.name().zh(), kind.code());
            byName.put(kind.name().en().toLowerCase(java.util.Locale.ROOT), kind.code());
        }
        return byName;
    }

    private Set<String> values(String key) {
        return roster.rows().stream()
                .map(row -> roster.cell(row, key))
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.toSet());
    }
}
