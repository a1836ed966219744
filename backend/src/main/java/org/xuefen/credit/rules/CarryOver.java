package org.xuefen.credit.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What of a period that is over goes on to the next: pure, so that whoever computes it again finds the same.
 *
 * @param moves what goes on, by the category it leaves
 * @param debtMilli what the next period has to make up for
 */
public record CarryOver(List<Move> moves, long debtMilli) {
    /** An amount that leaves a category of the old period and enters one of the new. */
    public record Move(String from, String to, long milli, List<Step> steps) {}

    public static CarryOver of(
            SchemeRules rules, Requirement requirement, Period old, Period next, Obligation obligation, Tally tally) {
        if (obligation.missingMilli() > 0) {
            long debt = requirement.shortfall() == Shortfall.CARRY_DEBT ? obligation.missingMilli() : 0;
            return new CarryOver(List.of(), debt);
        }
        return switch (rules.carry()) {
            case Carry.None none -> new CarryOver(List.of(), 0);
            case Carry.Surplus surplus -> new CarryOver(moves(rules, surplus, old, next, obligation, tally), 0);
        };
    }

    private static List<Move> moves(
            SchemeRules rules, Carry.Surplus surplus, Period old, Period next, Obligation obligation, Tally tally) {
        var tree = rules.tree();
        var named = surplus.from();
        long spare = tally.countedMilli() - obligation.wholeMilli();
        var free = new TreeMap<String, Long>();
        for (Map.Entry<String, Long> each : tally.counted().entrySet()) {
            if (named == null || tree.within(each.getKey(), named)) {
                free.put(each.getKey(), each.getValue());
            }
        }
        long fresh =
                surplus.validPeriods() > 1 ? spare : Math.min(spare, tally.countedMilli() - tally.carriedInMilli());
        long left = Math.max(0, Math.min(fresh, surplus.maximumMilli()));
        var remaining = new HashMap<>(tally.counted());
        var moves = new ArrayList<Move>();
        for (var each : free.entrySet()) {
            long own = Math.max(0, Math.min(each.getValue() - kept(tree, obligation, remaining, each.getKey()), left));
            if (own == 0) {
                continue;
            }
            left -= own;
            remaining.merge(each.getKey(), -own, Long::sum);
            var steps = new ArrayList<Step>();
            steps.add(new Step.Surplus(tally.countedMilli(), obligation.wholeMilli(), spare));
            if (surplus.maximumMilli() < spare) {
                steps.add(new Step.CarryLimit(spare, surplus.maximumMilli()));
            }
            steps.add(new Step.Carried(old.year(), next.year(), own));
            var to = surplus.to();
            moves.add(new Move(each.getKey(), to == null ? each.getKey() : to, own, steps));
        }
        return moves;
    }

    /** What a category has to keep so that no minimum it is part of is missed. */
    private static long kept(CategoryTree tree, Obligation obligation, Map<String, Long> remaining, String category) {
        long kept = 0;
        for (var line : tree.line(category)) {
            long least = obligation.minimums().getOrDefault(line, 0L);
            long others = remaining.entrySet().stream()
                    .filter(each -> !each.getKey().equals(category) && tree.within(each.getKey(), line))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
            kept = Math.max(kept, least - others);
        }
        return kept;
    }
}
