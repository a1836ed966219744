package org.xuefen.credit.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xuefen.credit.StandingState;
import org.xuefen.credit.rules.Pace;
import org.xuefen.credit.standing.StandingRow;

/** Adds up how members stand and would stand. */
final class Comparison {
    private static final int MOST_GROUPS = 200;

    /** A member who would stand elsewhere, or have something else counted. */
    record Move(StandingState before, StandingState after, StandingRow now, StandingRow then) {}

    private final int rootLength;
    private final LocalDate today;
    private final Map<StandingState, Map<StandingState, Long>> flows = new EnumMap<>(StandingState.class);
    private final Map<String, long[]> units = new TreeMap<>();
    private final Map<String, long[]> sections = new TreeMap<>();
    private long countedBefore;
    private long countedAfter;

    /** @param rootPath of the organization's unit: what is beneath it is told apart */
    Comparison(String rootPath, LocalDate today) {
        this.rootLength = rootPath.length();
        this.today = today;
    }

    Move add(StandingRow now, StandingRow then) {
        var before = Pace.state(now.dueOn(), now.riskOn(), today);
        var after = Pace.state(then.dueOn(), then.riskOn(), today);
        flows.computeIfAbsent(before, _ -> new EnumMap<>(StandingState.class)).merge(after, 1L, Long::sum);
        count(units, unit(now.place().unitPath()), before, after);
        count(sections, now.place().section(), before, after);
        countedBefore += now.countedMilli();
        countedAfter += then.countedMilli();
        return new Move(before, after, now, then);
    }

    private String unit(String path) {
        if (path.length() <= rootLength) {
            return "";
        }
        int end = path.indexOf('/', rootLength);
        return path.substring(rootLength, end < 0 ? path.length() : end);
    }

    private static void count(Map<String, long[]> groups, String key, StandingState before, StandingState after) {
        var sums = groups.computeIfAbsent(key, _ -> new long[3]);
        sums[0]++;
        sums[1] += before == StandingState.MET ? 1 : 0;
        sums[2] += after == StandingState.MET ? 1 : 0;
    }

    Outcome outcome(long millis) {
        var found = new ArrayList<Outcome.Flow>();
        flows.forEach(
                (before, to) -> to.forEach((after, members) -> found.add(new Outcome.Flow(before, after, members))));
        return new Outcome(found, groups(units), groups(sections), countedBefore, countedAfter, millis);
    }

    /** Those that change most come first. */
    private static List<Outcome.Group> groups(Map<String, long[]> sums) {
        return sums.entrySet().stream()
                .map(each ->
                        new Outcome.Group(each.getKey(), each.getValue()[0], each.getValue()[1], each.getValue()[2]))
                .sorted(java.util.Comparator.comparingLong(
                                (Outcome.Group group) -> -Math.abs(group.metAfter() - group.metBefore()))
                        .thenComparing(Outcome.Group::members, java.util.Comparator.reverseOrder()))
                .limit(MOST_GROUPS)
                .toList();
    }
}
