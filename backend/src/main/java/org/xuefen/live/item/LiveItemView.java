package org.xuefen.live.item;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.xuefen.live.LiveClass;
import org.xuefen.live.LiveState;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Text;

/**
 * A live class as an item of a course.
 *
 * @param open whether the reader may come to the class itself; its recording they may study anyway
 * @param attendedPercent what they attended of the time it was held, with the checks they answered, once that is frozen
 */
@Serdeable
record LiveItemView(
        String classId,
        Text title,
        LiveState state,
        Instant opensAt,
        Instant startsAt,
        Instant endsAt,
        boolean open,
        @Nullable Integer attendedPercent) {
    static LiveItemView of(LiveClass live, Instant now, boolean open, @Nullable Integer attendedPercent) {
        return new LiveItemView(
                Ids.text(live.id()),
                live.title(),
                live.state(now),
                live.opensAt(),
                live.startsAt(),
                live.endsAt(),
                open,
                attendedPercent);
    }
}
