package org.xuefen.study.progress;

import jakarta.inject.Singleton;
import org.xuefen.catalogue.Item;
import org.xuefen.study.watch.StudySettings;

/** Reads an item's {@link Terms} off its content. */
@Singleton
class ItemTerms {
    private final Videos videos;
    private final StudySettings settings;

    ItemTerms(Videos videos, StudySettings settings) {
        this.videos = videos;
        this.settings = settings;
    }

    Terms of(Item item) {
        var content = item.contentRef();
        long contentId = content == null ? item.id() : content;
        return switch (item.kind()) {
            case VIDEO -> Terms.video(item.id(), contentId, videos.durationMillis(item), item.threshold());
            case ARTICLE ->
                Terms.article(item.id(), contentId, item.estimatedSeconds() * 1000, settings.readingShare());
            case LIVE -> Terms.video(item.id(), contentId, videos.durationMillis(item), item.threshold());
            case QUIZ -> Terms.NONE;
        };
    }
}
