package org.xuefen.credit.rules;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the lines of one member come to under a scheme in one period.
 *
 * @param earned what was given, by category, reversals taken off and adjustments put on
 * @param counted what is left of it after the caps, and after what went out of the period, by category
 * @param exempted by how much the requirement is lowered, by category
 * @param cuts every line a cap took from, in the order it happened
 * @param lines what counts of each line, in and before the period, in the order (occurred, id)
 */
public record Tally(
        long earnedMilli,
        long countedMilli,
        Map<String, Long> earned,
        Map<String, Long> counted,
        Map<String, Long> exempted,
        List<Cut> cuts,
        List<Line> lines) {
    /** A cap took {@code fromMilli − toMilli} of a line. */
    public record Cut(long entryId, Cap cap, long fromMilli, long toMilli) {}

    /** What counts of a line. */
    public record Line(long entryId, EntryKind kind, String category, Instant occurredAt, long countedMilli) {}

    /**
     * Lines that were taken back drop out first, so that a reversal frees the room it took under a cap; adjustments join
     * the line they adjust. The caps then cut what is left in the order (occurred, id), the narrow before the wide. The
     * order of {@code lines} is of no importance. Lines before the period count only for what looks back before it.
     */
    public static Tally of(SchemeRules rules, Period period, List<LedgerLine> lines) {
        return of(rules, period.from(), lines);
    }

    /** All lines are of one period. */
    public static Tally of(SchemeRules rules, List<LedgerLine> lines) {
        return of(rules, Instant.MIN, lines);
    }

    private static Tally of(SchemeRules rules, Instant from, List<LedgerLine> lines) {
        var given = Given.of(lines);
        var room = new Room(rules, from);
        var cuts = room.cut(given.lines());
        var earned = new TreeMap<String, Long>();
        var counted = new TreeMap<String, Long>();
        var result = new java.util.ArrayList<Line>(given.lines().size());
        for (var line : given.lines()) {
            result.add(new Line(line.id(), line.line().kind(), line.category(), line.occurredAt(), line.left()));
            if (!line.occurredAt().isBefore(from)) {
                counted.merge(line.category(), line.left(), Long::sum);
                if (line.amountMilli() > 0) {
                    earned.merge(line.category(), line.amountMilli(), Long::sum);
                }
            }
        }
        return new Tally(sum(earned), sum(counted), earned, counted, given.exempted(from), cuts, List.copyOf(result));
    }

    /** What counts of what an earlier period had to spare; it goes on once. */
    long carriedInMilli() {
        return lines.stream()
                .filter(line -> line.kind() == EntryKind.CARRY_IN)
                .mapToLong(Line::countedMilli)
                .sum();
    }

    public long countedIn(String category) {
        return counted.getOrDefault(category, 0L);
    }

    public long earnedIn(String category) {
        return earned.getOrDefault(category, 0L);
    }

    /** What counts of a category and all beneath it between two instants; null is everything. */
    long countedWithin(CategoryTree tree, @Nullable String category, Instant from, Instant until) {
        long sum = 0;
        for (var line : lines) {
            if (!line.occurredAt().isBefore(from)
                    && line.occurredAt().isBefore(until)
                    && (category == null || tree.within(line.category(), category))) {
                sum += line.countedMilli();
            }
        }
        return sum;
    }

    private static long sum(Map<String, Long> amounts) {
        return amounts.values().stream().mapToLong(Long::longValue).sum();
    }
}
