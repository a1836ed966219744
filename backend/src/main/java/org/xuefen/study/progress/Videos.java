package org.xuefen.study.progress;

import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.catalogue.Item;

/** What the player needs of a video. */
@Singleton
class Videos {
    /** Where a finished video is played from. */
    record Playable(String playlistUrl, @Nullable String posterUrl, List<PlayerView.CaptionView> captions) {}

    long durationMillis(Item item) {
        return item.estimatedSeconds() * 1000;
    }

    /** Null for what is not a video, or not ready. */
    @Nullable
    Playable playable(Item item) {
        return null;
    }
}
