package org.xuefen.live.room;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.xuefen.live.PresencePolicy;
import org.xuefen.live.RoomVoice;
import org.xuefen.shared.Ids;

/** A presence check, as everyone in the room is asked. */
@Serdeable
record RoomCheck(
        String id,
        int number,
        PresencePolicy.Modality modality,
        Instant askedAt,
        Instant closesAt,
        String question,
        List<String> choices) {
    static RoomCheck of(RoomVoice.Check check) {
        return new RoomCheck(
                Ids.text(check.id()),
                check.number(),
                check.modality(),
                check.askedAt(),
                check.closesAt(),
                check.question(),
                check.choices());
    }
}
