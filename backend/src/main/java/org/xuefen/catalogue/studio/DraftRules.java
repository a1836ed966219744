package org.xuefen.catalogue.studio;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.xuefen.asset.Assets;
import org.xuefen.catalogue.CatalogueRefusals;
import org.xuefen.catalogue.Channels;
import org.xuefen.catalogue.CourseDraft;
import org.xuefen.catalogue.CreditCategories;
import org.xuefen.catalogue.DraftItem;
import org.xuefen.identity.Caller;
import org.xuefen.identity.Role;
import org.xuefen.organization.Industries;
import org.xuefen.shared.Refusal;

/** What a draft may never hold, however unfinished it is: codes nobody knows, another trainer's video, too much. */
@Singleton
class DraftRules {
    static final int MAX_MODULES = 50;
    static final int MAX_ITEMS = 300;

    private final Channels channels;
    private final Industries industries;
    private final Assets assets;
    private final Optional<CreditCategories> categories;

    DraftRules(Channels channels, Industries industries, Assets assets, Optional<CreditCategories> categories) {
        this.channels = channels;
        this.industries = industries;
        this.assets = assets;
        this.categories = categories;
    }

    void check(CourseDraft draft, Caller caller) {
        if (draft.modules().size() > MAX_MODULES || draft.items().count() > MAX_ITEMS) {
            throw new Refusal(CatalogueRefusals.TOO_MANY_ITEMS, MAX_MODULES, MAX_ITEMS);
        }
        if (channels.find(draft.channelCode()).isEmpty()) {
            throw Refusal.field("channelCode", CatalogueRefusals.CHANNEL_UNKNOWN, draft.channelCode());
        }
        for (var code : draft.industries()) {
            if (industries.find(code).isEmpty()) {
                throw Refusal.field("industries", CatalogueRefusals.INDUSTRY_UNKNOWN, code);
            }
        }
        var category = draft.categoryCode();
        if (category != null && !categoryExists(category)) {
            throw Refusal.field("categoryCode", CatalogueRefusals.CATEGORY_UNKNOWN, category);
        }
        draft.items().forEach(item -> checkVideo(item, caller));
    }

    private boolean categoryExists(String code) {
        return categories
                .map(known -> known.all().stream()
                        .anyMatch(category -> category.code().equals(code)))
                .orElse(true);
    }

    private void checkVideo(DraftItem item, Caller caller) {
        var assetId = item.assetId();
        if (assetId == null || caller.has(Role.ADMINISTRATOR)) {
            return;
        }
        boolean theirs = assets.find(assetId)
                .map(asset -> asset.ownerId() == caller.memberId())
                .orElse(false);
        if (!theirs) {
            throw Refusal.field("assetId", CatalogueRefusals.VIDEO_NOT_YOURS);
        }
    }
}
