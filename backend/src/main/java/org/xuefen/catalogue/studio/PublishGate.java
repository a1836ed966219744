package org.xuefen.catalogue.studio;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.xuefen.catalogue.CourseDraft;
import org.xuefen.catalogue.DraftItem;
import org.xuefen.catalogue.DraftModule;
import org.xuefen.catalogue.Findings;
import org.xuefen.catalogue.ItemContent;
import org.xuefen.catalogue.ItemKind;
import org.xuefen.catalogue.PublishFinding;
import org.xuefen.catalogue.PublishFinding.Level;
import org.xuefen.shared.Text;

/** The checklist before publishing: the course's own lines, then those of each item's kind. */
@Singleton
class PublishGate {
    private final CourseChecks course;
    private final Findings findings;
    private final Map<ItemKind, ItemContent> contents = new EnumMap<>(ItemKind.class);

    PublishGate(CourseChecks course, Findings findings, List<ItemContent> contents) {
        this.course = course;
        this.findings = findings;
        contents.forEach(content -> this.contents.put(content.kind(), content));
    }

    /** What blocks comes first, what is in order last. */
    List<PublishFinding> check(CourseDraft draft) {
        var found = new ArrayList<>(course.check(draft));
        int inOrder = 0;
        for (var module : draft.modules()) {
            found.addAll(checkModule(module));
            for (var item : module.items()) {
                var ofItem = checkItem(item, draft);
                found.addAll(ofItem);
                inOrder += ofItem.stream().allMatch(finding -> finding.level() == Level.PASSED) ? 1 : 0;
            }
        }
        if (draft.items().findAny().isEmpty()) {
            found.add(findings.of(Level.BLOCKING, "catalogue.no-items", null, "outline"));
        } else if (inOrder > 0) {
            found.add(findings.of(Level.PASSED, "catalogue.items-complete", null, "outline", inOrder));
        }
        found.sort(Comparator.comparing(PublishFinding::level));
        return found;
    }

    /** How long an item takes, as far as is known. */
    long seconds(DraftItem item) {
        var content = contents.get(item.kind());
        return content == null ? 0 : content.seconds(item);
    }

    ItemContent content(ItemKind kind) {
        var content = contents.get(kind);
        if (content == null) {
            throw new IllegalStateException("nothing implements " + kind);
        }
        return content;
    }

    private List<PublishFinding> checkModule(DraftModule module) {
        var found = new ArrayList<PublishFinding>();
        if (module.items().isEmpty()) {
            found.add(findings.of(
                    Level.BLOCKING, "catalogue.module-empty", module.id(), "outline", named(module.title())));
        }
        if (module.title().blank()) {
            found.add(findings.of(Level.WARNING, "catalogue.module-title-missing", module.id(), "title"));
        }
        return found;
    }

    private List<PublishFinding> checkItem(DraftItem item, CourseDraft draft) {
        var found = new ArrayList<PublishFinding>();
        var title = item.title();
        if (title.blank()) {
            found.add(findings.of(Level.BLOCKING, "catalogue.item-title-missing", item.id(), "title"));
        } else {
            CourseChecks.missing(title, draft.languages())
                    .forEach(language -> found.add(
                            findings.of(Level.WARNING, "catalogue.item-title-not-in-" + language, item.id(), "title")));
        }
        var content = contents.get(item.kind());
        found.addAll(
                content == null
                        ? List.of(findings.of(Level.BLOCKING, "catalogue.kind-unavailable", item.id(), "kind"))
                        : content.check(item, draft));
        return found;
    }

    private static Text named(Text title) {
        return title.blank() ? new Text("（没有名称）", "(no name)") : title;
    }
}
