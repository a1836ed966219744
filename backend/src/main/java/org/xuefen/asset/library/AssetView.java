package org.xuefen.asset.library;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.xuefen.asset.AssetState;
import org.xuefen.asset.Chapter;

/**
 * A recording as its owner sees it.
 *
 * @param receivedBytes from where an upload goes on
 * @param chunkBytes best size of the next piece
 * @param stage CHECKING, CONVERTING or SAVING while PROCESSING
 * @param progress of the conversion, 0 to 1
 * @param leftMs estimated time until it can be played
 * @param ahead recordings that are converted before this one, while QUEUED
 * @param failure why it FAILED
 * @param retryable whether trying again makes sense
 */
@Serdeable
record AssetView(
        String id,
        String fileName,
        long sizeBytes,
        long receivedBytes,
        int chunkBytes,
        AssetState state,
        @Nullable String stage,
        double progress,
        @Nullable Long leftMs,
        long ahead,
        @Nullable Failure failure,
        boolean retryable,
        long durationMs,
        int width,
        int height,
        boolean hasVideo,
        boolean hasAudio,
        @Nullable String playlistUrl,
        @Nullable String posterUrl,
        List<CaptionView> captions,
        List<Chapter> chapters,
        Instant createdAt) {

    /** Why it failed: the code and its sentence in the reader's language. */
    @Serdeable
    record Failure(String code, String detail) {}

    /**
     * A caption track.
     *
     * @param origin UPLOADED, or EMBEDDED in the recording
     */
    @Serdeable
    record CaptionView(String language, String origin, int cues, String url) {}
}
