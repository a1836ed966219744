package org.xuefen.discovery.shelf;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
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
        var said = store.said(memberId);
        return new Shelf(said.personal(), said.hidden(), unitPath == null ? Map.of() : pins(unitPath));
    }

    /** Courses and for which unit each is pinned: the nearest first, and no more of all units than of one. */
    private Map<Long, Long> pins(String unitPath) {
        var today = organization.dayOf(clock.instant());
        var units = Arrays.stream(unitPath.split("/"))
                .filter(part -> !part.isEmpty())
                .map(Long::parseLong)
                .toList();
        var found = new LinkedHashMap<Long, Long>();
        pinsOfUnit.all(units, pins::ofUnits).values().stream()
                .flatMap(List::stream)
                .filter(pin -> !pin.untilOn().isBefore(today))
                .sorted(Comparator.comparingInt((Pin pin) -> units.indexOf(pin.unitId()))
                        .thenComparing(Pin::pinnedAt)
                        .reversed())
                .filter(pin -> found.size() < Pins.AT_A_TIME)
                .forEach(pin -> found.putIfAbsent(pin.courseId(), pin.unitId()));
        return found;
    }
}
