package org.xuefen.study;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.shared.Text;

/**
 * Why an item is complete. Its JSON is what is frozen and hashed, so fields are only ever added at the end, and nullable.
 *
 * @param kind {@code VIDEO}, {@code ARTICLE}, {@code QUIZ} or {@code LIVE}
 * @param thresholdPercent share of the video to watch, of the reading time to spend, or of the points to reach
 * @param durationMillis length of the video, estimated reading time of the article, 0 for a quiz
 * @param counted media milliseconds that counted
 * @param uncounted what was played and did not count, or was jumped over, with its reason
 * @param speeds counted milliseconds by speed
 * @param wallMillis time of the server's clock spent on it, repeats included
 * @param scoreMilli thousandths of the quiz's points
 * @param attemptId the quiz attempt
 * @param attendanceId the attendance of a live class that completed it
 * @param creditedAlone that attendance had earned on its own before; nothing of it counts here
 */
@Serdeable
public record ItemEvidence(
        long itemId,
        String kind,
        Text title,
        long contentId,
        int thresholdPercent,
        long durationMillis,
        long neededMillis,
        long countedMillis,
        List<Stretch> counted,
        List<Stretch> uncounted,
        List<Speed> speeds,
        long wallMillis,
        @Nullable Instant firstAt,
        @Nullable Instant lastAt,
        @Nullable Integer scoreMilli,
        @Nullable Long attemptId,
        Instant completedAt,
        @Nullable Long attendanceId,
        @Nullable Boolean creditedAlone) {

    /**
     * A stretch of the medium, milliseconds.
     *
     * @param reason why it did not count, absent where it did
     */
    @Serdeable
    public record Stretch(long from, long to, @Nullable String reason) {}

    /** @param rateMilli thousandths of normal speed */
    @Serdeable
    public record Speed(int rateMilli, long millis) {}
}
