package org.xuefen.study.watch;

import org.xuefen.study.evidence.Player;
import org.xuefen.study.evidence.WatchRule;
import org.xuefen.study.evidence.Watched;

/**
 * A player the server has opened, with the terms it was opened on.
 *
 * @param neededMillis counted time that completes the item
 * @param needsEnd whether the end must have been reached too (an article)
 * @param openedAt epoch milliseconds
 */
public record PlayerSession(
        long id,
        long memberId,
        long courseId,
        long revisionId,
        long itemId,
        long contentId,
        long durationMillis,
        long neededMillis,
        boolean needsEnd,
        int maxRateMilli,
        long openedAt) {

    Player player() {
        return new Player(id, contentId, openedAt, durationMillis);
    }

    WatchRule rule(StudySettings settings) {
        return new WatchRule(
                maxRateMilli, settings.backlog().toMillis(), settings.jitter().toMillis());
    }

    public boolean reached(Watched watched) {
        return watched.counted().measure() >= neededMillis && (!needsEnd || watched.ended());
    }
}
