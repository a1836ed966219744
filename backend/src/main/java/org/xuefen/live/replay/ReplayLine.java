package org.xuefen.live.replay;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.xuefen.live.LiveRole;

/**
 * Something said, at its moment of the recording.
 *
 * @param positionMs milliseconds from the beginning of the recording
 * @param name absent for whoever was not there, unless a host said it or they themselves
 */
@Serdeable
record ReplayLine(String id, long positionMs, @Nullable String name, LiveRole role, boolean announcement, String text) {
    /**
     * A part of what was said, in its order.
     *
     * @param next what to ask for as {@code after} to read on; absent at the end
     */
    @Serdeable
    record ReplayPage(List<ReplayLine> lines, @Nullable String next) {}
}
