package org.xuefen.study;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xuefen.catalogue.Item;

/**
 * How far a member is with an item.
 *
 * @param durationMillis length of the medium, 0 for a quiz
 * @param neededMillis counted time that completes it, 0 for a quiz
 * @param positionMillis where to go on
 * @param scoreMilli of a quiz that was passed
 */
public record ItemProgress(
        Item item,
        long durationMillis,
        long neededMillis,
        long countedMillis,
        long positionMillis,
        @Nullable Integer scoreMilli,
        @Nullable Instant completedAt) {

    public boolean completed() {
        return completedAt != null;
    }

    public boolean started() {
        return completed() || countedMillis > 0 || positionMillis > 0;
    }

    /** Of what is needed. */
    public int percent() {
        if (completed()) {
            return 100;
        }
        return neededMillis == 0 ? 0 : (int) Math.min(99, countedMillis * 100 / neededMillis);
    }
}
