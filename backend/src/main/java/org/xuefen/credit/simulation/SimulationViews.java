package org.xuefen.credit.simulation;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.StandingState;
import org.xuefen.organization.Industries;
import org.xuefen.organization.Member;
import org.xuefen.organization.Members;
import org.xuefen.organization.Unit;
import org.xuefen.organization.Units;
import org.xuefen.shared.Cursor;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Page;
import org.xuefen.shared.Text;

/** Simulations with the names of what they are about. */
@Singleton
class SimulationViews {
    private static final Text DIRECT = Text.of("直属", "Directly");
    private static final Text NONE = Text.of("未填行业", "No industry");
    private static final Text GONE = Text.of("—", "—");

    private final SimulationStore store;
    private final Units units;
    private final Members members;
    private final Industries industries;

    SimulationViews(SimulationStore store, Units units, Members members, Industries industries) {
        this.store = store;
        this.units = units;
        this.members = members;
        this.industries = industries;
    }

    SimulationView of(Simulation simulation) {
        var outcome = simulation.outcome();
        return new SimulationView(
                Ids.text(simulation.id()),
                simulation.state(),
                Long.toString(simulation.revision()),
                simulation.year(),
                simulation.total(),
                simulation.done(),
                outcome == null ? null : found(outcome),
                simulation.createdAt());
    }

    private SimulationView.Found found(Outcome outcome) {
        var unitIds = outcome.units().stream()
                .map(Outcome.Group::key)
                .filter(key -> !key.isEmpty())
                .map(Long::valueOf)
                .toList();
        var unitNames =
                units.findAll(unitIds).stream().collect(Collectors.toMap(unit -> Long.toString(unit.id()), Unit::name));
        var sectionNames = new HashMap<String, Text>();
        industries
                .sections()
                .forEach(section -> sectionNames.put(section.code(), Text.of(section.nameZh(), section.nameEn())));
        return new SimulationView.Found(
                outcome.flows(),
                parts(outcome.units(), unitNames, DIRECT),
                parts(outcome.sections(), sectionNames, NONE),
                outcome.countedBeforeMilli(),
                outcome.countedAfterMilli(),
                outcome.millis());
    }

    private static List<SimulationView.Part> parts(List<Outcome.Group> groups, Map<String, Text> names, Text none) {
        return groups.stream()
                .map(group -> new SimulationView.Part(
                        group.key().isEmpty() || group.key().equals("-") ? none : names.getOrDefault(group.key(), GONE),
                        group.members(),
                        group.metBefore(),
                        group.metAfter()))
                .toList();
    }

    Page<SimulationView.MovedMember> members(
            Simulation simulation, StandingState before, StandingState after, @Nullable String cursor, int limit) {
        var found = store.moves(simulation.id(), before, after, Cursor.id(cursor), limit + 1);
        var people = members
                .findAll(found.stream().map(SimulationStore.Moved::memberId).toList())
                .stream()
                .collect(Collectors.toMap(Member::id, Function.identity()));
        var names = units
                .findAll(people.values().stream().map(Member::unitId).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Unit::id, Unit::name));
        return Page.of(found, limit, each -> Cursor.of(each.memberId())).map(each -> {
            var member = people.get(each.memberId());
            return new SimulationView.MovedMember(
                    Ids.text(each.memberId()),
                    member == null ? "—" : member.name(),
                    member == null ? GONE : names.getOrDefault(member.unitId(), GONE),
                    each.countedBefore(),
                    each.countedAfter(),
                    each.missingBefore(),
                    each.missingAfter());
        });
    }
}
