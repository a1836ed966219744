package org.xuefen.catalogue.studio;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.xuefen.catalogue.CourseDraft;
import org.xuefen.catalogue.DraftItem;
import org.xuefen.catalogue.Item;
import org.xuefen.catalogue.ItemKind;
import org.xuefen.catalogue.Revision;
import org.xuefen.shared.Text;

/** What a draft changes against the revision that is published, item by item over their lineage. */
final class Comparison {
    /** What kind of change. */
    enum ChangeKind {
        ADDED,
        REMOVED,
        RENAMED,
        MOVED,
        CONTENT,
        THRESHOLD,
        COURSE_TITLE,
        COURSE_SUMMARY,
        COURSE_CHANNEL,
        COURSE_CATEGORY,
        COURSE_INDUSTRIES,
        COURSE_LANGUAGES
    }

    /**
     * One change.
     *
     * @param item null for the course itself
     * @param before and {@code after}: titles or codes where there is something to show
     */
    record Change(
            ChangeKind kind, @Nullable Long item, @Nullable ItemKind itemKind, Text title, Text before, Text after) {}

    private static final Text NONE = new Text("", "");

    private final List<Change> changes = new ArrayList<>();

    private Comparison() {}

    /**
     * @param changed whether an item's content differs from what is frozen
     */
    static List<Change> of(Revision before, CourseDraft after, BiPredicate<DraftItem, Long> changed) {
        var comparison = new Comparison();
        comparison.course(before, after);
        comparison.items(before, after, changed);
        return comparison.changes;
    }

    private void course(Revision before, CourseDraft after) {
        compare(ChangeKind.COURSE_TITLE, before.title(), after.title());
        if (!before.summary().equals(after.summary())) {
            changes.add(new Change(ChangeKind.COURSE_SUMMARY, null, null, NONE, before.summary(), after.summary()));
        }
        compare(ChangeKind.COURSE_CHANNEL, code(before.channelCode()), code(after.channelCode()));
        compare(ChangeKind.COURSE_CATEGORY, code(before.categoryCode()), code(after.categoryCode()));
        compare(ChangeKind.COURSE_INDUSTRIES, codes(before.industries()), codes(after.industries()));
        compare(ChangeKind.COURSE_LANGUAGES, codes(before.languages()), codes(after.languages()));
    }

    private void items(Revision before, CourseDraft after, BiPredicate<DraftItem, Long> changed) {
        Map<Long, Item> old = new HashMap<>();
        before.items().forEach(item -> old.put(item.id(), item));
        var moves = Moves.between(
                before.items().map(Item::id).toList(),
                after.items().map(DraftItem::id).toList());
        for (var module : after.modules()) {
            for (var item : module.items()) {
                var was = old.get(item.id());
                if (was == null) {
                    add(ChangeKind.ADDED, item, NONE, item.title());
                    continue;
                }
                boolean moved = was.moduleId() != module.id() || moves.contains(item.id());
                compare(was, item, moved, changed);
            }
        }
        before.items()
                .filter(item -> after.item(item.id()).isEmpty())
                .forEach(item -> changes.add(
                        new Change(ChangeKind.REMOVED, item.id(), item.kind(), item.title(), item.title(), NONE)));
    }

    private void compare(Item was, DraftItem item, boolean moved, BiPredicate<DraftItem, Long> changed) {
        if (!was.title().equals(item.title())) {
            add(ChangeKind.RENAMED, item, was.title(), item.title());
        }
        if (moved) {
            add(ChangeKind.MOVED, item, NONE, NONE);
        }
        if (was.contentRef() == null || changed.test(item, was.contentRef())) {
            add(ChangeKind.CONTENT, item, NONE, NONE);
        }
        if (was.threshold() != item.threshold()) {
            add(
                    ChangeKind.THRESHOLD,
                    item,
                    code(Integer.toString(was.threshold())),
                    code(Integer.toString(item.threshold())));
        }
    }

    private void add(ChangeKind kind, DraftItem item, Text before, Text after) {
        changes.add(new Change(kind, item.id(), item.kind(), item.title(), before, after));
    }

    private void compare(ChangeKind kind, Text before, Text after) {
        if (!before.equals(after)) {
            changes.add(new Change(kind, null, null, NONE, before, after));
        }
    }

    private static Text code(@Nullable String code) {
        var shown = Objects.requireNonNullElse(code, "");
        return new Text(shown, shown);
    }

    private static Text codes(List<String> codes) {
        return new Text(String.join("、", codes), String.join(", ", codes));
    }
}
