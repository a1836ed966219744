package org.xuefen.organization.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xuefen.identity.Accounts;
import org.xuefen.organization.Unit;
import org.xuefen.organization.UnitKind;
import org.xuefen.organization.Units;
import org.xuefen.shared.Db;

/** {@link Known} for an import into one unit; asks in pieces of a thousand. */
record KnownInDatabase(Db db, Units units, Accounts accounts, Unit target, long rootId) implements Known {
    private static final int PIECE = 1_000;

    @Override
    public Map<String, Unit> unitsByCode(Collection<String> codes) {
        return inPieces(codes, piece -> units.withCodes(rootId, piece))
                .filter(unit -> unit.open() && unit.within(target))
                .collect(Collectors.toMap(unit -> String.valueOf(unit.code()), Function.identity()));
    }

    @Override
    public Map<String, List<Unit>> unitsByName(Collection<String> names) {
        var byName = new HashMap<String, List<Unit>>();
        inPieces(names, piece -> units.withNames(rootId, piece))
                .filter(unit -> unit.open() && unit.within(target))
                .forEach(unit -> Stream.of(unit.name().zh(), unit.name().en())
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .forEach(name -> byName.computeIfAbsent(name, n -> new ArrayList<>())
                                .add(unit)));
        return byName;
    }

    @Override
    public Set<String> takenUnitCodes(Collection<String> codes) {
        return inPieces(codes, piece -> units.withCodes(rootId, piece))
                .map(unit -> String.valueOf(unit.code()))
                .collect(Collectors.toSet());
    }

    @Override
    public Set<String> takenMemberNumbers(Collection<String> numbers) {
        return inPieces(
                        numbers,
                        piece -> db.query(
                                "select member_no from member where root_id = ? and member_no in (?)",
                                row -> row.getString(1),
                                rootId,
                                piece))
                .collect(Collectors.toSet());
    }

    @Override
    public Set<String> takenUsernames(Collection<String> usernames) {
        return inPieces(usernames, piece -> accounts.taken(piece)).collect(Collectors.toSet());
    }

    @Override
    public List<UnitKind> kinds() {
        return units.kinds();
    }

    private static <T> Stream<T> inPieces(Collection<String> all, Function<List<String>, Collection<T>> ask) {
        var list = List.copyOf(all);
        return Stream.iterate(0, i -> i < list.size(), i -> i + PIECE)
                .flatMap(i -> ask.apply(list.subList(i, Math.min(i + PIECE, list.size()))).stream());
    }
}
