package org.xuefen.study.evidence;

import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a member has watched of one item.
 *
 * @param counted media milliseconds that count, each once
 * @param uncounted media milliseconds that were played and do not count, by reason, disjoint from {@code counted}
 * @param position where the player stood last
 * @param ended whether the end was ever reached
 * @param speeds counted milliseconds by the speed they were watched at (thousandths, rounded up to a quarter)
 * @param wallMillis wall time spent on the item, repeats included
 * @param firstAt epoch milliseconds of the first report, 0 when there is none
 * @param lastAt epoch milliseconds of the last report
 */
public record Watched(
        IntervalSet counted,
        Map<Reason, IntervalSet> uncounted,
        long position,
        boolean ended,
        SortedMap<Integer, Long> speeds,
        long wallMillis,
        long firstAt,
        long lastAt) {
    private static final int COUNTED_PIECES = 256;
    private static final int UNCOUNTED_PIECES = 64;
    private static final int SPEED_STEP = 250;

    public static final Watched NOTHING = new Watched(IntervalSet.EMPTY, Map.of(), 0, false, new TreeMap<>(), 0, 0, 0);

    Watched at(long newPosition, boolean reachedEnd, long now) {
        return new Watched(
                counted,
                uncounted,
                newPosition,
                ended || reachedEnd,
                speeds,
                wallMillis,
                firstAt == 0 ? now : firstAt,
                Math.max(lastAt, now));
    }

    /** Whether the stretch may be added: a set that only grows more pieces past a person's patience may not. */
    boolean accepts(IntervalSet stretch) {
        int pieces = counted.union(stretch).pieces();
        return pieces <= COUNTED_PIECES || pieces <= counted.pieces();
    }

    Watched count(IntervalSet stretch, int rateMilli, long wall) {
        long gained = stretch.subtract(counted).measure();
        var faster = new TreeMap<>(speeds);
        if (gained > 0) {
            faster.merge(Math.ceilDiv(rateMilli, SPEED_STEP) * SPEED_STEP, gained, Long::sum);
        }
        var rest = new EnumMap<Reason, IntervalSet>(Reason.class);
        uncounted.forEach((reason, set) -> put(rest, reason, set.subtract(stretch)));
        return new Watched(counted.union(stretch), rest, position, ended, faster, wallMillis + wall, firstAt, lastAt);
    }

    /** Keeps why a stretch does not count; the latest reason replaces an earlier one. */
    Watched pass(IntervalSet stretch, Reason why) {
        var news = stretch.subtract(counted);
        if (news.isEmpty()) {
            return this;
        }
        var rest = new EnumMap<Reason, IntervalSet>(Reason.class);
        uncounted.forEach((reason, set) -> put(rest, reason, set.subtract(news)));
        put(
                rest,
                why,
                rest.getOrDefault(why, IntervalSet.EMPTY)
                        .union(news)
                        .within(UNCOUNTED_PIECES)
                        .subtract(counted));
        return new Watched(counted, rest, position, ended, speeds, wallMillis, firstAt, lastAt);
    }

    /** What lies before the furthest point reached and was neither counted nor passed over for a reason: jumped over. */
    public IntervalSet skipped() {
        var known = counted;
        for (var set : uncounted.values()) {
            known = known.union(set);
        }
        return IntervalSet.of(0, known.end()).subtract(known);
    }

    private static void put(Map<Reason, IntervalSet> map, Reason reason, IntervalSet set) {
        if (set.isEmpty()) {
            map.remove(reason);
        } else {
            map.put(reason, set);
        }
    }
}
