package org.xuefen.study.progress;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.asset.Caption;
import org.xuefen.asset.Chapter;
import org.xuefen.catalogue.ItemKind;
import org.xuefen.shared.Text;
import org.xuefen.study.ItemEvidence.Stretch;

/**
 * All that the page of an item needs. Times of media are milliseconds.
 *
 * @param index of the item in the course, from 1
 * @param thresholdPercent as the trainer set it
 * @param neededMs counted time that completes it; 0 for a quiz
 * @param maxRateMilli highest speed that counts, thousandths
 * @param playlistUrl HLS, signed and short-lived; null for what is not a video or not ready
 * @param next the item that follows, null at the end
 * @param newerRevision whether the course has a newer revision to move to
 */
@Serdeable
record PlayerView(
        String courseId,
        Text courseTitle,
        String itemId,
        ItemKind kind,
        Text title,
        Text outcome,
        int index,
        int count,
        int thresholdPercent,
        long durationMs,
        long neededMs,
        int maxRateMilli,
        WatchedView watched,
        @Nullable Instant completedAt,
        @Nullable Instant courseCompletedAt,
        @Nullable String playlistUrl,
        @Nullable String posterUrl,
        List<Caption> captions,
        List<Chapter> chapters,
        @Nullable NextView next,
        boolean newerRevision) {

    /**
     * What counts so far.
     *
     * @param counted stretches that count
     * @param uncounted stretches that were played or jumped over and do not, with the reason
     * @param completed whether the item is complete
     */
    @Serdeable
    record WatchedView(
            long positionMs,
            long countedMs,
            boolean ended,
            boolean completed,
            List<Stretch> counted,
            List<Stretch> uncounted) {}

    @Serdeable
    record NextView(String itemId, ItemKind kind, Text title, long estimatedSeconds, boolean completed) {}
}
