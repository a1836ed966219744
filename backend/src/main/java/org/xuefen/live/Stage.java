package org.xuefen.live;

import java.time.Instant;
import java.util.List;
import org.xuefen.media.live.Stretch;

/** The door of the stage, to the room: what is sent now, and where in the recording a moment will be found. */
public interface Stage {
    StageState state(long classId);

    /**
     * Position in the recording of a moment of the class, milliseconds from its beginning, interruptions left out; the nearest
     * moment that was recorded when nothing was sent just then.
     */
    long position(long classId, Instant at);

    /** What was recorded without a break, in the order of time; empty when nothing was. */
    List<Stretch> stretches(long classId);
}
