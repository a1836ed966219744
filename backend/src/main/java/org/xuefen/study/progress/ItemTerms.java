package org.xuefen.study.progress;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.xuefen.asset.AssetState;
import org.xuefen.asset.Assets;
import org.xuefen.catalogue.Item;
import org.xuefen.study.watch.StudySettings;

/** Reads an item's {@link Terms} off its content. A finished video's length never changes and is remembered. */
@Singleton
class ItemTerms {
    private static final int REMEMBERED = 20_000;

    private final Assets assets;
    private final StudySettings settings;
    private final Map<Long, Long> durations = new ConcurrentHashMap<>();

    ItemTerms(Assets assets, StudySettings settings) {
        this.assets = assets;
        this.settings = settings;
    }

    Terms of(Item item) {
        long estimate = item.estimatedSeconds() * 1000;
        var content = item.contentRef();
        long contentId = content == null ? item.id() : content;
        return switch (item.kind()) {
            case VIDEO -> Terms.video(contentId, duration(item.assetId(), estimate), item.threshold());
            case ARTICLE -> Terms.article(contentId, estimate, settings.readingShare());
            case QUIZ -> Terms.NONE;
        };
    }

    private long duration(@Nullable Long assetId, long estimate) {
        if (assetId == null) {
            return estimate;
        }
        var known = durations.get(assetId);
        if (known != null) {
            return known;
        }
        var asset = assets.find(assetId);
        if (asset.isEmpty() || asset.get().state() != AssetState.READY) {
            return estimate;
        }
        if (durations.size() < REMEMBERED) {
            durations.put(assetId, asset.get().durationMs());
        }
        return asset.get().durationMs();
    }
}
