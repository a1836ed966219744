package org.xuefen.live.room;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * How a room is kept.
 *
 * @param slowSeconds the least time between two messages of one person
 * @param namesShown whether attendees see who else is there
 */
@Serdeable
record RoomSettings(@Min(0) @Max(300) int slowSeconds, boolean chatOpen, boolean namesShown) {
    static final RoomSettings FIRST = new RoomSettings(0, true, true);
}
