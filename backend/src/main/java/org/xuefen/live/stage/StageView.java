package org.xuefen.live.stage;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.xuefen.asset.Caption;
import org.xuefen.asset.Chapter;
import org.xuefen.live.LiveRole;
import org.xuefen.live.StageState;

/**
 * What is to be seen of a class now.
 *
 * @param url of the low-latency list of renditions, signed; absent while there is nothing to watch
 * @param plainUrl the same for players that know no parts
 * @param durationMs what can be watched, back to the beginning
 * @param interruptedAt since when it waits for its presenter
 * @param endsAt when it ends unless its presenter comes back
 * @param over whether nothing more will come
 * @param notKept whether the disk does not take the recording at the moment; told to those who run the class
 */
@Serdeable
record StageView(
        LiveRole role,
        StageState state,
        @Nullable String url,
        @Nullable String plainUrl,
        int viewers,
        long durationMs,
        @Nullable Instant interruptedAt,
        @Nullable Instant endsAt,
        boolean over,
        boolean notKept) {

    /**
     * The recording of a class that is over.
     *
     * @param url of its list of renditions, signed
     * @param missingMs what was given while the disk was full, and is not in it
     */
    @Serdeable
    record RecordingView(
            String url,
            @Nullable String posterUrl,
            long durationMs,
            long missingMs,
            List<Chapter> chapters,
            List<Caption> captions) {}

    /**
     * How a program sends.
     *
     * @param rtmpPort absent when this server takes none
     * @param srtPort absent when there is no key, or no port is free
     * @param srtPassphrase for SRT
     * @param createdAt absent when there is no key
     */
    @Serdeable
    record Program(
            @Nullable Integer rtmpPort,
            boolean srt,
            @Nullable Integer srtPort,
            @Nullable String srtPassphrase,
            @Nullable Instant createdAt,
            @Nullable Instant usedAt) {}

    /** A new key; it is not shown again. */
    @Serdeable
    record NewKey(String key, Program program) {}
}
