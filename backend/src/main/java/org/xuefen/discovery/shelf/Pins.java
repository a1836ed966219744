package org.xuefen.discovery.shelf;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.xuefen.catalogue.Courses;
import org.xuefen.discovery.DiscoveryRefusals;
import org.xuefen.identity.Caller;
import org.xuefen.organization.OrganizationSettings;
import org.xuefen.organization.Scopes;
import org.xuefen.organization.Subtrees;
import org.xuefen.organization.Unit;
import org.xuefen.organization.Units;
import org.xuefen.shared.Refusal;

/** Courses that organizers recommend to the units they see. */
@Singleton
class Pins {
    /** Longer than that nothing is pinned: a shelf that never changes is not looked at. */
    private static final int MONTHS = 12;
    /** A shelf of six is to have room for something of one's own. */
    static final int AT_A_TIME = 5;

    private final PinStore store;
    private final Scopes scopes;
    private final Units units;
    private final Courses courses;
    private final OrganizationSettings organization;
    private final Clock clock;

    Pins(PinStore store, Scopes scopes, Units units, Courses courses, OrganizationSettings organization, Clock clock) {
        this.store = store;
        this.scopes = scopes;
        this.units = units;
        this.courses = courses;
        this.organization = organization;
        this.clock = clock;
    }

    LocalDate today() {
        return organization.dayOf(clock.instant());
    }

    List<Pin> of(Caller caller) {
        return store.within(new Subtrees(scopes.pathsOf(caller)));
    }

    Map<Long, Unit> units(List<Pin> pins) {
        return units.findAll(pins.stream().map(Pin::unitId).distinct().toList()).stream()
                .collect(Collectors.toMap(Unit::id, unit -> unit));
    }

    @Transactional
    void pin(Caller caller, long unitId, long courseId, LocalDate until) {
        var unit = scopes.requireUnit(caller, unitId);
        courses.requireCurrent(courseId);
        if (until.isBefore(today()) || until.isAfter(today().plusMonths(MONTHS))) {
            throw new Refusal(DiscoveryRefusals.PIN_UNTIL_WHEN, MONTHS);
        }
        // Counted afterwards: of two who pin the fifth and the sixth at once, the second is undone.
        store.pin(units.root(unit.id()).id(), unit.id(), courseId, until, caller.memberId());
        if (store.running(unit.id(), today()) > AT_A_TIME) {
            throw new Refusal(DiscoveryRefusals.PIN_TOO_MANY, AT_A_TIME);
        }
    }

    /** One of a unit out of sight is as if it were not there. */
    @Transactional
    void take(Caller caller, long id) {
        var pin = store.find(id).orElseThrow(() -> new Refusal(DiscoveryRefusals.PIN_NOT_FOUND));
        try {
            scopes.requireUnit(caller, pin.unitId());
        } catch (Refusal outside) {
            throw new Refusal(DiscoveryRefusals.PIN_NOT_FOUND);
        }
        store.delete(id);
    }
}
