package org.xuefen.live.presence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Sets of stretches of time. */
final class Spans {
    private Spans() {}

    /** A stretch, from inclusive until exclusive. */
    record Span(Instant from, Instant until) {
        boolean empty() {
            return !from.isBefore(until);
        }

        boolean has(Instant at) {
            return !at.isBefore(from) && at.isBefore(until);
        }

        long millis() {
            return empty() ? 0 : Duration.between(from, until).toMillis();
        }
    }

    /** In order, without overlaps. */
    static List<Span> union(List<Span> spans) {
        var sorted = spans.stream()
                .filter(span -> !span.empty())
                .sorted(Comparator.comparing(Span::from))
                .toList();
        var joined = new ArrayList<Span>();
        for (var span : sorted) {
            var last = joined.isEmpty() ? null : joined.getLast();
            if (last == null || span.from().isAfter(last.until())) {
                joined.add(span);
            } else if (span.until().isAfter(last.until())) {
                joined.set(joined.size() - 1, new Span(last.from(), span.until()));
            }
        }
        return joined;
    }

    /** What of a stretch is left once others are taken out. */
    static List<Span> without(Span span, List<Span> others) {
        var left = new ArrayList<Span>();
        var from = span.from();
        for (var other : union(others)) {
            if (other.until().isAfter(from) && other.from().isBefore(span.until())) {
                left.add(new Span(from, other.from()));
                from = other.until();
            }
        }
        left.add(new Span(from, span.until()));
        return left.stream().filter(each -> !each.empty()).toList();
    }

    static Span within(Span span, Instant from, Instant until) {
        return new Span(
                span.from().isBefore(from) ? from : span.from(), span.until().isAfter(until) ? until : span.until());
    }

    static long millis(List<Span> spans) {
        return union(spans).stream().mapToLong(Span::millis).sum();
    }
}
