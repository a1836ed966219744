package org.xuefen.live.room;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.xuefen.live.LiveRole;

/**
 * Something said.
 *
 * @param key what its sender called it, to know it again
 */
@Serdeable
record RoomMessage(
        String id,
        String accountId,
        String name,
        LiveRole role,
        boolean announcement,
        String text,
        Instant at,
        @Nullable String key) {}
