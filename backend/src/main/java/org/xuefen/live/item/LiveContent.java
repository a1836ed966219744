package org.xuefen.live.item;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.xuefen.catalogue.CourseDraft;
import org.xuefen.catalogue.DraftItem;
import org.xuefen.catalogue.Findings;
import org.xuefen.catalogue.ItemContent;
import org.xuefen.catalogue.ItemKind;
import org.xuefen.catalogue.PublishFinding;
import org.xuefen.catalogue.PublishFinding.Level;
import org.xuefen.live.LiveClass;
import org.xuefen.live.LiveClasses;
import org.xuefen.live.LiveRefusals;
import org.xuefen.shared.Refusal;

/** What a LIVE item holds: a class of the plan. */
@Singleton
class LiveContent implements ItemContent {
    private static final String PART = "live";

    private final ItemStore items;
    private final LiveClasses classes;
    private final Findings findings;
    private final Clock clock;

    LiveContent(ItemStore items, LiveClasses classes, Findings findings, Clock clock) {
        this.items = items;
        this.classes = classes;
        this.findings = findings;
        this.clock = clock;
    }

    @Override
    public ItemKind kind() {
        return ItemKind.LIVE;
    }

    @Override
    public List<PublishFinding> check(DraftItem item, CourseDraft course) {
        var chosen = chosen(item);
        if (chosen.isEmpty()) {
            return List.of(findings.of(Level.BLOCKING, "live.class-missing", item.id(), PART));
        }
        var live = chosen.get();
        return switch (live.state(clock.instant())) {
            case CANCELLED -> List.of(findings.of(Level.BLOCKING, "live.class-cancelled", item.id(), PART));
            case ENDED ->
                live.ending() == LiveClass.Ending.NOBODY_CAME
                        ? List.of(findings.of(Level.BLOCKING, "live.class-not-held", item.id(), PART))
                        : List.of(findings.of(Level.WAITING, "live.recording-in-making", item.id(), PART));
            case SCHEDULED, LOBBY, LIVE, RECORDED -> List.of();
        };
    }

    @Override
    public long seconds(DraftItem item) {
        return chosen(item)
                .map(live -> Duration.between(live.startsAt(), live.endsAt()).toSeconds())
                .orElse(0L);
    }

    /** The class is what is referred to; its times are not part of the revision. */
    @Override
    public long freeze(DraftItem item) {
        long classId = items.chosen(item.id()).orElseThrow(() -> new Refusal(LiveRefusals.CLASS_NOT_FOUND));
        items.published(item.id(), classId);
        return classId;
    }

    @Override
    public boolean changed(DraftItem item, long contentRef) {
        return items.chosen(item.id()).orElse(0L) != contentRef;
    }

    @Override
    public void discard(long itemId) {
        items.discard(itemId);
    }

    private Optional<LiveClass> chosen(DraftItem item) {
        return items.chosen(item.id()).map(classes::require);
    }
}
