package org.xuefen.credit.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Time that was spent, each moment of it once, however many things were open at that moment. */
public final class Intervals {
    private Intervals() {}

    /** From the first instant to before the last. */
    public record Interval(Instant from, Instant until) {
        public Duration length() {
            return Duration.between(from, until);
        }
    }

    /** The same time without overlaps, in order. Empty stretches, and those that end before they begin, are no time. */
    public static List<Interval> merged(List<Interval> all) {
        var sorted = all.stream()
                .filter(each -> each.until().isAfter(each.from()))
                .sorted(Comparator.comparing(Interval::from))
                .toList();
        var merged = new ArrayList<Interval>();
        for (var each : sorted) {
            var last = merged.isEmpty() ? null : merged.getLast();
            if (last == null || each.from().isAfter(last.until())) {
                merged.add(each);
            } else if (each.until().isAfter(last.until())) {
                merged.set(merged.size() - 1, new Interval(last.from(), each.until()));
            }
        }
        return List.copyOf(merged);
    }

    public static Duration length(List<Interval> all) {
        return merged(all).stream().map(Interval::length).reduce(Duration.ZERO, Duration::plus);
    }

    /** What of {@code fresh} has not been counted before: what something attended beside something else still gives. */
    public static Duration fresh(List<Interval> counted, List<Interval> fresh) {
        var together = new ArrayList<>(counted);
        together.addAll(fresh);
        return length(together).minus(length(counted));
    }
}
