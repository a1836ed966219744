package org.xuefen.credit.anomaly;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xuefen.identity.SharedBrowsers;
import org.xuefen.study.Traces.Trace;

/** Looks at the completions of one day. Pure: no clock, no SQL. */
final class DayWatch {
    static final Duration LONG_DAY = Duration.ofHours(10);
    static final Duration NIGHT = Duration.ofHours(2);
    static final int NIGHT_ENDS = 5;
    static final int QUIZZES = 6;
    static final Duration BURST = Duration.ofMinutes(10);
    static final int STEPS = 3;
    static final Duration TOGETHER = Duration.ofSeconds(30);
    /** A popular item on a busy day: whoever completes it at the same moment is compared with so many at most. */
    private static final int COMPARED = 40;

    private final ZoneId zone;
    private final Map<Long, List<Trace>> byMember = new HashMap<>();
    private final Map<Long, List<Trace>> byItem = new HashMap<>();

    DayWatch(ZoneId zone) {
        this.zone = zone;
    }

    void add(Collection<Trace> traces) {
        for (var trace : traces) {
            byMember.computeIfAbsent(trace.memberId(), _ -> new ArrayList<>()).add(trace);
            byItem.computeIfAbsent(trace.itemId(), _ -> new ArrayList<>()).add(trace);
        }
    }

    List<Suspicion> seen() {
        var seen = new ArrayList<Suspicion>();
        byMember.forEach((member, traces) -> {
            traces.sort(Comparator.comparing(Trace::at));
            studied(AnomalyKind.LONG_DAY, member, traces, LONG_DAY, seen);
            var night = traces.stream()
                    .filter(trace -> trace.at().atZone(zone).getHour() < NIGHT_ENDS)
                    .toList();
            studied(AnomalyKind.NIGHT, member, night, NIGHT, seen);
            burst(member, traces, seen);
        });
        inStep(seen);
        return seen;
    }

    private static void studied(
            AnomalyKind kind, long member, List<Trace> traces, Duration limit, List<Suspicion> seen) {
        long millis = traces.stream().mapToLong(Trace::countedMillis).sum();
        if (millis >= limit.toMillis()) {
            seen.add(new Suspicion(
                    kind,
                    member,
                    0,
                    millis,
                    traces.getFirst().at(),
                    traces.getLast().at()));
        }
    }

    private static void burst(long member, List<Trace> traces, List<Suspicion> seen) {
        var window = new ArrayDeque<Instant>();
        int most = 0;
        Instant first = Instant.EPOCH;
        Instant last = Instant.EPOCH;
        for (var trace : traces) {
            if (!trace.quiz()) {
                continue;
            }
            window.addLast(trace.at());
            while (window.getFirst().plus(BURST).isBefore(trace.at())) {
                window.removeFirst();
            }
            if (window.size() > most) {
                most = window.size();
                first = window.getFirst();
                last = trace.at();
            }
        }
        if (most >= QUIZZES) {
            seen.add(new Suspicion(AnomalyKind.QUIZ_BURST, member, 0, most, first, last));
        }
    }

    /** Whoever of three or more accounts of one browser studied that day, when three of them did. */
    List<Suspicion> shared(Collection<Set<Long>> browsers) {
        var most = new HashMap<Long, Integer>();
        for (var accounts : browsers) {
            var studied = accounts.stream().filter(byMember::containsKey).toList();
            if (studied.size() >= SharedBrowsers.SEVERAL) {
                studied.forEach(member -> most.merge(member, studied.size(), Math::max));
            }
        }
        var seen = new ArrayList<Suspicion>();
        byMember.forEach((member, traces) -> {
            var together = most.getOrDefault(member, 0);
            if (together > 0) {
                var times = traces.stream().map(Trace::at).sorted().toList();
                seen.add(new Suspicion(
                        AnomalyKind.SHARED_BROWSER, member, 0, together, times.getFirst(), times.getLast()));
            }
        });
        return seen;
    }

    private record Pair(long one, long other) {}

    private void inStep(List<Suspicion> seen) {
        var together = new HashMap<Pair, List<Instant>>();
        for (var traces : byItem.values()) {
            traces.sort(Comparator.comparing(Trace::at));
            for (int i = 0; i < traces.size(); i++) {
                var trace = traces.get(i);
                int last = Math.min(traces.size(), i + 1 + COMPARED);
                for (int j = i + 1; j < last; j++) {
                    var next = traces.get(j);
                    if (next.at().isAfter(trace.at().plus(TOGETHER))) {
                        break;
                    }
                    if (next.memberId() != trace.memberId()) {
                        var pair = new Pair(
                                Math.min(trace.memberId(), next.memberId()),
                                Math.max(trace.memberId(), next.memberId()));
                        together.computeIfAbsent(pair, _ -> new ArrayList<>()).add(trace.at());
                    }
                }
            }
        }
        together.forEach((pair, times) -> {
            if (times.size() >= STEPS) {
                times.sort(Comparator.naturalOrder());
                seen.add(new Suspicion(
                        AnomalyKind.IN_STEP,
                        pair.one(),
                        pair.other(),
                        times.size(),
                        times.getFirst(),
                        times.getLast()));
            }
        });
    }
}
