package org.xuefen.organization.transfer;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xuefen.identity.Caller;
import org.xuefen.organization.Scopes;
import org.xuefen.organization.Transfer;
import org.xuefen.organization.Unit;
import org.xuefen.organization.Units;

/** On which sides of a transfer someone stands, by the tree as it is now. */
@Singleton
class Sides {
    private final Scopes scopes;
    private final Units units;

    Sides(Scopes scopes, Units units) {
        this.scopes = scopes;
        this.units = units;
    }

    /**
     * Where a caller stands.
     *
     * @param member it is their own
     * @param from they organize the old unit
     * @param to they organize the new unit, and the old one has released the member
     */
    record Side(boolean member, boolean from, boolean to) {
        boolean sees() {
            return member || from || to;
        }
    }

    Side of(Caller caller, Transfer transfer) {
        return of(caller, List.of(transfer)).apply(transfer);
    }

    /** For many, in a few questions. */
    Function<Transfer, Side> of(Caller caller, List<Transfer> transfers) {
        var paths = scopes.pathsOf(caller);
        var ids = transfers.stream()
                .flatMap(each -> Stream.of(each.fromUnitId(), each.toUnitId()))
                .distinct()
                .toList();
        var organized = paths.isEmpty()
                ? List.<Long>of()
                : units.findAll(ids).stream()
                        .filter(unit -> paths.stream().anyMatch(unit.path()::startsWith))
                        .map(Unit::id)
                        .collect(Collectors.toSet());
        return transfer -> new Side(
                transfer.memberId() == caller.memberId(),
                organized.contains(transfer.fromUnitId()),
                transfer.releasedAt() != null && organized.contains(transfer.toUnitId()));
    }
}
