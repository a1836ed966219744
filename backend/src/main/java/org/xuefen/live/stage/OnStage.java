package org.xuefen.live.stage;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.xuefen.live.StageState;
import org.xuefen.media.live.Broadcast;

/** One class on the stage. Its fields are guarded by itself. */
final class OnStage {
    private static final int MOST_VIEWERS = 50_000;
    private static final long SEEN_MILLIS = 15_000;

    final long classId;
    final Broadcast broadcast;
    private final Map<String, Long> viewers = new ConcurrentHashMap<>();

    @Nullable
    Sending active;

    StageState state = StageState.OFF;
    /** Since when it waits for its presenter. */
    @Nullable
    Instant interruptedAt;
    /** Its end was told; nothing is taken any more. */
    boolean over;

    boolean recorded;

    OnStage(long classId, Broadcast broadcast) {
        this.classId = classId;
        this.broadcast = broadcast;
    }

    synchronized StageState state() {
        return state;
    }

    synchronized boolean over() {
        return over;
    }

    void seen(String viewer, long nowMillis) {
        if (viewers.size() < MOST_VIEWERS || viewers.containsKey(viewer)) {
            viewers.put(viewer, nowMillis);
        }
    }

    int viewers(long nowMillis) {
        viewers.values().removeIf(seen -> nowMillis - seen > SEEN_MILLIS);
        return viewers.size();
    }
}
