package org.xuefen.discovery.shelf;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xuefen.organization.OrganizationSettings;
import org.xuefen.shared.Keeping;
import org.xuefen.shared.Kept;

/** Reads what was decided about a shelf, for whoever fills it. */
@Singleton
public class Shelves {
    private static final int UNITS = 5_000;

    private final ShelfStore store;
    private final PinStore pins;
    private final OrganizationSettings organization;
    private final Clock clock;
    private final Kept<Long, List<Pin>> pinsOfUnit;

    Shelves(ShelfStore store, PinStore pins, OrganizationSettings organization, Clock clock, Keeping keeping) {
        this.store = store;
        this.pins = pins;
        this.organization = organization;
        this.clock = clock;
        pinsOfUnit = keeping.of(UNITS, "recommend_pin");
    }

    /** @param unitPath of the member's unit, null for someone of none */
    public Shelf of(long memberId, @Nullable String unitPath) {
        return new Shelf(
                store.personal(memberId), store.hidden(memberId), unitPath == null ? Map.of() : pins(unitPath));
    }

    private Map<Long, Long> pins(String unitPath) {
        var today = organization.dayOf(clock.instant());
        var units = Arrays.stream(unitPath.split("/"))
                .filter(part -> !part.isEmpty())
                .map(Long::parseLong)
                .toList();
        var found = new HashMap<Long, Long>();
        pinsOfUnit
                .all(units, pins::ofUnits)
                .values()
                .forEach(list -> list.stream()
                        .filter(pin -> !pin.untilOn().isBefore(today))
                        .forEach(pin -> found.merge(
                                pin.courseId(),
                                pin.unitId(),
                                (one, other) -> units.indexOf(one) > units.indexOf(other) ? one : other)));
        return found;
    }
}
