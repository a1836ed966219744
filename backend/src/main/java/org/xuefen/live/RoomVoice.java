package org.xuefen.live;

import java.time.Instant;
import java.util.List;

/** Tells everyone in a room, on whatever server they are. */
public interface RoomVoice {
    /** A presence check that everyone who is there answers. */
    void check(long classId, Check check);

    /** The class began, ended or changed; whoever shows it asks anew. */
    void changed(long classId);

    /**
     * A check as it is asked.
     *
     * @param number the first of a class is 1
     * @param question and {@code choices}: empty unless one is asked
     */
    record Check(
            long id,
            int number,
            PresencePolicy.Modality modality,
            Instant askedAt,
            Instant closesAt,
            String question,
            List<String> choices) {}
}
