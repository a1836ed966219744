package org.xuefen.credit.rules;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the lines of one member in one period come to under a scheme.
 *
 * @param earned what evidence gave, by category, reversals taken off
 * @param counted what is left of it after the caps, by category
 * @param cuts every line a cap took from, in the order it happened
 */
public record Tally(
        long earnedMilli, long countedMilli, Map<String, Long> earned, Map<String, Long> counted, List<Cut> cuts) {
    /** A cap took {@code fromMilli − toMilli} of a line. */
    public record Cut(long entryId, Cap cap, long fromMilli, long toMilli) {}

    /**
     * Lines that were taken back drop out first, so that a reversal frees the room it took under a cap. The caps then
     * cut what is left in the order (occurred, id), the narrow before the wide. The order of {@code lines} is of no
     * importance.
     */
    public static Tally of(SchemeRules rules, List<LedgerLine> lines) {
        var reversed = new HashSet<Long>();
        for (var line : lines) {
            if (line.reverses() != null) {
                reversed.add(line.reverses());
            }
        }
        var standing = lines.stream()
                .filter(line -> line.reverses() == null && !reversed.contains(line.id()))
                .sorted(Comparator.comparing(LedgerLine::occurredAt).thenComparingLong(LedgerLine::id))
                .toList();
        var amounts = new HashMap<Long, Long>();
        standing.forEach(line -> amounts.put(line.id(), line.amountMilli()));
        var cuts = new java.util.ArrayList<Cut>();
        rules.caps().stream().sorted(Comparator.comparingInt(Cap::width)).forEach(cap -> {
            long room = cap.maximumMilli();
            for (var line : standing) {
                if (!cap.holds(line)) {
                    continue;
                }
                long from = amounts.getOrDefault(line.id(), 0L);
                long to = Math.min(from, room);
                room -= to;
                if (to < from) {
                    amounts.put(line.id(), to);
                    cuts.add(new Cut(line.id(), cap, from, to));
                }
            }
        });
        var earned = new TreeMap<String, Long>();
        var counted = new TreeMap<String, Long>();
        for (var line : standing) {
            earned.merge(line.category(), line.amountMilli(), Long::sum);
            counted.merge(line.category(), amounts.getOrDefault(line.id(), 0L), Long::sum);
        }
        return new Tally(sum(earned), sum(counted), earned, counted, List.copyOf(cuts));
    }

    public long countedIn(String category) {
        return counted.getOrDefault(category, 0L);
    }

    public long earnedIn(String category) {
        return earned.getOrDefault(category, 0L);
    }

    /**
     * The least that still has to count: what the total lacks, or what the categories lack together where that is
     * more, since a credit that fills a category fills the total too.
     */
    public long missingMilli(Requirement requirement) {
        long categories = requirement.minimums().stream()
                .mapToLong(minimum -> Math.max(0, minimum.milli() - countedIn(minimum.category())))
                .sum();
        return Math.max(categories, Math.max(0, requirement.totalMilli() - countedMilli));
    }

    private static long sum(Map<String, Long> amounts) {
        return amounts.values().stream().mapToLong(Long::longValue).sum();
    }
}
