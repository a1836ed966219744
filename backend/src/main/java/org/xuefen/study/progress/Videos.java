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
import org.xuefen.catalogue.ItemKind;
import org.xuefen.study.ItemRecordings;

/** What the player needs of a video. The length of a finished one never changes and is remembered. */
@Singleton
class Videos {
    private static final int REMEMBERED = 20_000;

    /** Where a finished video is played from. */
    record Playable(String playlistUrl, @Nullable String posterUrl, List<Caption> captions, List<Chapter> chapters) {}

    private final Assets assets;
    private final List<ItemRecordings> recordings;
    private final Map<Long, Long> durations = new ConcurrentHashMap<>();

    Videos(Assets assets, List<ItemRecordings> recordings) {
        this.assets = assets;
        this.recordings = recordings;
    }

    /** The video's own length, or the revision's estimate while there is no finished video. */
    long durationMillis(Item item) {
        var assetId = assetOf(item);
        var known = assetId == null ? null : durations.get(assetId);
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
        return Optional.ofNullable(assetOf(item)).flatMap(assets::find).filter(Asset::ready);
    }

    /** Whether there is something to play; of what is held at its time only afterwards. */
    boolean played(Item item) {
        return item.kind() != ItemKind.LIVE || ready(item).isPresent();
    }

    private @Nullable Long assetOf(Item item) {
        var content = item.contentRef();
        if (item.kind() != ItemKind.LIVE || content == null) {
            return item.assetId();
        }
        return recordings.stream()
                .flatMap(each -> each.recording(content).stream())
                .findFirst()
                .orElse(null);
    }
}
