package org.xuefen.live.room;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/** A hand raised, or taken down. */
@Serdeable
record RoomHand(String accountId, String name, boolean raised, Instant at) {}
