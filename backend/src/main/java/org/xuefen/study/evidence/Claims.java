package org.xuefen.study.evidence;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A member's wall time that is already spent, by the source that spent it.
 *
 * @param floor before this instant nothing can be claimed any more (epoch milliseconds)
 * @param bySource epoch milliseconds spent, at most {@value #SOURCES} sources; older ones are folded into source 0
 */
public record Claims(long floor, Map<Long, IntervalSet> bySource) {
    private static final int SOURCES = 12;
    private static final int PIECES = 96;

    public static final Claims NONE = new Claims(0, Map.of());

    public IntervalSet all() {
        return others(Long.MIN_VALUE);
    }

    /** What any source but this one has claimed. */
    public IntervalSet others(long source) {
        var union = IntervalSet.EMPTY;
        for (var claim : bySource.entrySet()) {
            if (claim.getKey() != source) {
                union = union.union(claim.getValue());
            }
        }
        return union;
    }

    /** The unspent time of the window. */
    public IntervalSet free(long from, long until) {
        return IntervalSet.of(Math.max(from, floor), until).subtract(all());
    }

    public Claims with(long source, IntervalSet spent) {
        if (spent.isEmpty()) {
            return this;
        }
        var claims = new LinkedHashMap<>(bySource);
        var own = claims.remove(source);
        claims.put(source, (own == null ? spent : own.union(spent)).within(PIECES));
        while (claims.size() > SOURCES) {
            long oldest =
                    claims.keySet().stream().filter(key -> key != 0).findFirst().orElseThrow();
            var folded = claims.remove(oldest);
            claims.merge(0L, folded, (a, b) -> a.union(b).within(PIECES));
        }
        return new Claims(floor, claims);
    }

    /** Forgets what lies before {@code from}, and lets nobody claim there again: a second server's clock may be behind. */
    public Claims since(long from) {
        if (from <= floor) {
            return this;
        }
        var claims = new LinkedHashMap<Long, IntervalSet>();
        for (var claim : bySource.entrySet()) {
            var rest = claim.getValue().intersect(IntervalSet.of(from, Long.MAX_VALUE));
            if (!rest.isEmpty()) {
                claims.put(claim.getKey(), rest);
            }
        }
        return new Claims(from, claims);
    }
}
