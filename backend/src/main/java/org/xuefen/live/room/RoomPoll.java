package org.xuefen.live.room;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;

/**
 * A poll, or a quick quiz.
 *
 * @param counts how many chose each
 * @param correct the right choice of a quiz, once it is closed
 * @param mine what I chose; what everyone is told has none
 */
@Serdeable
record RoomPoll(
        String id,
        String question,
        List<String> choices,
        List<Integer> counts,
        boolean quiz,
        @Nullable Integer correct,
        @Nullable Integer mine,
        Instant openedAt,
        Instant closesAt) {}
