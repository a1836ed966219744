package org.xuefen.live.room;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.xuefen.live.LiveRole;
import org.xuefen.live.StageState;

/**
 * A room as someone finds it who comes in, or comes back.
 *
 * @param announcement the last one
 * @param messages the latest, in the order of saying
 * @param reactions the signs there are
 */
@Serdeable
record RoomState(
        String accountId,
        LiveRole role,
        Instant now,
        @Nullable StageState stage,
        boolean muted,
        RoomSettings settings,
        @Nullable RoomMessage announcement,
        List<RoomMessage> messages,
        List<RoomQuestion> questions,
        List<RoomPoll> polls,
        List<RoomHand> hands,
        List<Reaction> reactions,
        long present) {
    /** Someone who is there. */
    @Serdeable
    record RoomAttendee(String accountId, String name, LiveRole role, boolean muted, Instant since) {}

    /**
     * Those who are there.
     *
     * @param unnamed how many are there who are not shown to me
     */
    @Serdeable
    record RoomAttendees(List<RoomAttendee> shown, long unnamed) {}
}
