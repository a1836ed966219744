package org.xuefen.live.room;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/** @param voted whether I did; what everyone is told says no, and each keeps what they know */
@Serdeable
record RoomQuestion(
        String id,
        String accountId,
        String name,
        String text,
        Instant at,
        int votes,
        boolean answered,
        boolean voted) {}
