package org.xuefen.credit.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The terms that look at all of the period, as numbers. */
final class Asked {
    private final CategoryTree tree;
    private final long total;
    private final Map<String, Long> least = new HashMap<>();
    private final Map<String, Long> most = new HashMap<>();
    private final List<Term.Ratio> ratios = new ArrayList<>();

    Asked(SchemeRules rules, Requirement requirement, Exact share, Tally tally) {
        this.tree = rules.tree();
        var proration = requirement.proration();
        long exempt =
                tally.exempted().values().stream().mapToLong(Long::longValue).sum();
        this.total = Math.max(0, proration.of(requirement.totalMilli(), share, proration.leastMilli()) - exempt);
        for (var term : requirement.terms()) {
            switch (term) {
                case Term.AtLeast min -> {
                    long part = proration.of(min.milli(), share, 0);
                    least.merge(min.category(), exempted(part, min.category(), tally), Math::max);
                }
                case Term.AtMost max -> most.merge(max.category(), max.milli(), Math::min);
                case Term.Ratio ratio -> {
                    if (ratio.of() == Term.Ratio.Of.COUNTED) {
                        ratios.add(ratio);
                    } else {
                        long part = Exact.of(total)
                                .times(ratio.parts())
                                .over(ratio.whole())
                                .ceiling();
                        least.merge(ratio.category(), part, Math::max);
                    }
                }
                case Term.Total all -> {}
                case Term.EachYear each -> {}
                case Term.Side side -> {}
            }
        }
    }

    private long exempted(long milli, String category, Tally tally) {
        long off = tally.exempted().entrySet().stream()
                .filter(each -> tree.within(each.getKey(), category))
                .mapToLong(Map.Entry::getValue)
                .sum();
        return Math.max(0, milli - off);
    }

    Map<String, Long> minimums() {
        return Map.copyOf(least);
    }

    long whole() {
        return Math.max(total, need(Map.of()));
    }

    long missing(Tally tally) {
        long categoriesNeed = need(tally.counted());
        long counts = effective(tally.counted());
        long missing = Math.max(categoriesNeed, Math.max(0, total - counts));
        for (var ratio : ratios) {
            missing = Math.max(missing, lacking(ratio, tally));
        }
        return missing;
    }

    /** Adding x of the category alone: (counted in it + x) ÷ (counted + x) reaches the share. */
    private long lacking(Term.Ratio ratio, Tally tally) {
        long in = subtree(ratio.category(), tally.counted());
        long over = Math.multiplyExact(tally.countedMilli(), (long) ratio.parts())
                - Math.multiplyExact(in, (long) ratio.whole());
        if (over <= 0) {
            return 0;
        }
        return ratio.parts() >= ratio.whole()
                ? over
                : Exact.of(over, (long) ratio.whole() - ratio.parts()).ceiling();
    }

    /** What categories lack together; what fills a part fills its whole too. */
    private long need(Map<String, Long> counted) {
        if (least.isEmpty()) {
            return 0;
        }
        long sum = 0;
        for (var root : tree.roots()) {
            sum += need(root.code(), counted);
        }
        for (var each : least.entrySet()) {
            if (!tree.known(each.getKey())) {
                sum += Math.max(0, each.getValue() - counted.getOrDefault(each.getKey(), 0L));
            }
        }
        return sum;
    }

    private long need(String category, Map<String, Long> counted) {
        long beneath = 0;
        for (var child : tree.children(category)) {
            beneath += need(child.code(), counted);
        }
        long own = least.getOrDefault(category, 0L);
        return own == 0 ? beneath : Math.max(beneath, own - subtree(category, counted));
    }

    /** What counts toward the total when no category counts more than it may. */
    private long effective(Map<String, Long> counted) {
        long sum = 0;
        if (most.isEmpty()) {
            for (long each : counted.values()) {
                sum += each;
            }
            return sum;
        }
        for (var root : tree.roots()) {
            sum += effective(root.code(), counted);
        }
        for (var each : counted.entrySet()) {
            if (!tree.known(each.getKey())) {
                sum += Math.min(each.getValue(), most.getOrDefault(each.getKey(), Long.MAX_VALUE));
            }
        }
        return sum;
    }

    private long effective(String category, Map<String, Long> counted) {
        long sum = counted.getOrDefault(category, 0L);
        for (var child : tree.children(category)) {
            sum += effective(child.code(), counted);
        }
        return Math.min(sum, most.getOrDefault(category, Long.MAX_VALUE));
    }

    private long subtree(String category, Map<String, Long> counted) {
        long sum = 0;
        for (var each : counted.entrySet()) {
            if (tree.within(each.getKey(), category)) {
                sum += each.getValue();
            }
        }
        return sum;
    }
}
