package org.xuefen.study.evidence;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * All that a beat reads and writes, for one member, as one value and one row: their claims on time, which beats were seen,
 * and what they watched of the items at hand (least recent first). Items that have left the desk are kept by the store.
 */
public record Desk(Claims claims, Map<Long, IntervalSet> seen, Map<Long, Watched> items) {
    private static final int SESSIONS = 8;
    private static final int SEEN_PIECES = 64;

    public static final Desk EMPTY = new Desk(Claims.NONE, Map.of(), Map.of());

    public boolean hasSeen(long session, int seq) {
        var seqs = seen.get(session);
        return seqs != null && seqs.contains(seq);
    }

    Desk saw(long session, int seq) {
        var sessions = new LinkedHashMap<>(seen);
        var seqs = sessions.remove(session);
        var one = IntervalSet.of(seq, seq + 1L);
        sessions.put(session, (seqs == null ? one : seqs.union(one)).within(SEEN_PIECES));
        dropOldest(sessions, SESSIONS);
        return new Desk(claims, sessions, items);
    }

    public Watched item(long contentId) {
        return items.getOrDefault(contentId, Watched.NOTHING);
    }

    public Desk with(long contentId, Watched watched) {
        var recent = new LinkedHashMap<>(items);
        recent.remove(contentId);
        recent.put(contentId, watched);
        return new Desk(claims, seen, recent);
    }

    public Desk without(long contentId) {
        var rest = new LinkedHashMap<>(items);
        rest.remove(contentId);
        return new Desk(claims, seen, rest);
    }

    public Desk with(Claims newClaims) {
        return new Desk(newClaims, seen, items);
    }

    private static <V> void dropOldest(LinkedHashMap<Long, V> map, int most) {
        while (map.size() > most) {
            map.pollFirstEntry();
        }
    }
}
