package org.xuefen.organization.transfer;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xuefen.organization.Unit;
import org.xuefen.organization.Units;
import org.xuefen.shared.Text;

/** Units as the other side of a transfer may know them. */
@Singleton
class UnitRefs {
    private static final UnitRef NONE = new UnitRef(Text.of("—", "—"), List.of());

    private final Units units;

    UnitRefs(Units units) {
        this.units = units;
    }

    /** @param path names of the units above it, from the organization down */
    @Serdeable
    record UnitRef(Text name, List<Text> path) {}

    /** In two questions, however many. */
    LongFunction<UnitRef> of(Collection<Long> ids) {
        var own = units.findAll(ids.stream().distinct().toList());
        var above =
                own.stream().flatMap(unit -> ancestors(unit.path())).distinct().toList();
        var all = Stream.concat(own.stream(), units.findAll(above).stream())
                .collect(Collectors.toMap(Unit::id, Function.identity(), (one, _) -> one));
        return id -> {
            var unit = all.get(id);
            return unit == null
                    ? NONE
                    : new UnitRef(
                            unit.name(),
                            ancestors(unit.path())
                                    .filter(each -> each != id)
                                    .flatMap(each -> Stream.ofNullable(all.get(each)))
                                    .map(Unit::name)
                                    .toList());
        };
    }

    private static Stream<Long> ancestors(String path) {
        return Arrays.stream(path.split("/", -1))
                .filter(part -> !part.isEmpty())
                .map(Long::valueOf);
    }
}
