package org.xuefen.study.progress;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.xuefen.asset.Asset;
import org.xuefen.asset.Assets;
import org.xuefen.asset.Caption;
import org.xuefen.asset.Chapter;
import org.xuefen.catalogue.Item;

/** What the player needs of a video. The length of a finished one never changes and is remembered. */
@Singleton
class Videos {
    private static final int REMEMBERED = 20_000;

    /** Where a finished video is played from. */
    record Playable(String playlistUrl, @Nullable String posterUrl, List<Caption> captions, List<Chapter> chapters) {}

    private final Assets assets;
    private final Map<Long, Long> durations = new ConcurrentHashMap<>();

    Videos(Assets assets) {
        this.assets = assets;
    }

    /** The video's own length, or the revision's estimate while there is no finished video. */
    long durationMillis(Item item) {
        var known = item.assetId() == null ? null : durations.get(item.assetId());
        if (known != null) {
            return known;
        }
        var asset = ready(item);
        if (asset.isEmpty()) {
            return item.estimatedSeconds() * 1000;
        }
        if (durations.size() < REMEMBERED) {
            durations.put(asset.get().id(), asset.get().durationMs());
        }
        return asset.get().durationMs();
    }

    /** Null for what is not a video, or not ready. */
    @Nullable
    Playable playable(Item item) {
        return ready(item)
                .map(asset -> new Playable(
                        assets.playlistUrl(asset.id()),
                        assets.posterUrl(asset.id()),
                        assets.captions(asset.id()),
                        assets.chapters(asset.id())))
                .orElse(null);
    }

    private Optional<Asset> ready(Item item) {
        return Optional.ofNullable(item.assetId()).flatMap(assets::find).filter(Asset::ready);
    }
}
