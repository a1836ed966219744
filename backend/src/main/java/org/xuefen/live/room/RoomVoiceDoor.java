package org.xuefen.live.room;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.xuefen.live.RoomVoice;
import org.xuefen.live.room.RoomEvent.Kind;

/** {@link RoomVoice} over the rooms. */
@Singleton
class RoomVoiceDoor implements RoomVoice {
    private final Rooms rooms;
    private final Clock clock;

    RoomVoiceDoor(Rooms rooms, Clock clock) {
        this.rooms = rooms;
        this.clock = clock;
    }

    @Override
    public void check(long classId, Check check) {
        rooms.publish(classId, new RoomEvent(Kind.CHECK, clock.instant(), RoomCheck.of(check)));
    }

    @Override
    public void changed(long classId) {
        rooms.publish(classId, RoomEvent.bare(Kind.CHANGED, clock.instant()));
    }
}
