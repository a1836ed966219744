package org.xuefen.study;

import java.time.Instant;

/** A member's time counts once, wherever it is spent: the door for what is attended rather than played. */
public interface TimeClaims {
    /**
     * Claims a stretch of wall time for a source outside of study (a live class, an activity).
     *
     * @param source id of what is attended
     * @return milliseconds that were still unclaimed, and are the source's now; 0 for what is further back than a report may
     *     wait
     */
    long claim(long memberId, long source, Instant from, Instant until);
}
