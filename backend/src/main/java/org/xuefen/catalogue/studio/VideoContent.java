package org.xuefen.catalogue.studio;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.xuefen.asset.Asset;
import org.xuefen.asset.Assets;
import org.xuefen.catalogue.CatalogueRefusals;
import org.xuefen.catalogue.CourseDraft;
import org.xuefen.catalogue.DraftItem;
import org.xuefen.catalogue.Findings;
import org.xuefen.catalogue.ItemContent;
import org.xuefen.catalogue.ItemKind;
import org.xuefen.catalogue.PublishFinding;
import org.xuefen.catalogue.PublishFinding.Level;
import org.xuefen.shared.Refusal;

/** What a VIDEO item holds: an asset, which does not change once it is ready. */
@Singleton
class VideoContent implements ItemContent {
    private final Assets assets;
    private final Findings findings;

    VideoContent(Assets assets, Findings findings) {
        this.assets = assets;
        this.findings = findings;
    }

    @Override
    public ItemKind kind() {
        return ItemKind.VIDEO;
    }

    @Override
    public List<PublishFinding> check(DraftItem item, CourseDraft course) {
        return asset(item)
                .map(asset -> switch (asset.state()) {
                    case UPLOADING -> List.of(find(Level.WAITING, "catalogue.video-uploading", item));
                    case QUEUED, PROCESSING -> List.of(find(Level.WAITING, "catalogue.video-processing", item));
                    case FAILED -> List.of(find(Level.BLOCKING, "catalogue.video-failed", item));
                    case CANCELLED -> List.of(find(Level.BLOCKING, "catalogue.video-missing", item));
                    case READY -> List.<PublishFinding>of();
                })
                .orElseGet(() -> List.of(find(Level.BLOCKING, "catalogue.video-missing", item)));
    }

    @Override
    public long seconds(DraftItem item) {
        return asset(item)
                .map(asset -> Math.ceilDiv(asset.durationMs(), 1_000L))
                .orElse(0L);
    }

    @Override
    public long freeze(DraftItem item) {
        return asset(item).map(Asset::id).orElseThrow(() -> new Refusal(CatalogueRefusals.NOT_PUBLISHABLE));
    }

    @Override
    public boolean changed(DraftItem item, long contentRef) {
        var assetId = item.assetId();
        return assetId == null || assetId != contentRef;
    }

    private Optional<Asset> asset(DraftItem item) {
        return Optional.ofNullable(item.assetId()).flatMap(assets::find);
    }

    private PublishFinding find(Level level, String code, DraftItem item) {
        return findings.of(level, code, item.id(), "video");
    }
}
