package org.xuefen.live;

import java.time.Instant;
import java.util.Map;

/** Who is in a room and since when, by the server's clock: kept by presence, told by the room. */
public interface AttendanceBook {
    /** Someone came in. @return the interval that began */
    long join(long classId, long memberId, LiveRole role, Instant at);

    /** When each interval's person was last heard of; on disk when this returns. */
    void seen(Map<Long, Instant> intervals);

    /** They left, or were not heard of any more since then. */
    void leave(long interval, Instant at);
}
