package org.xuefen.discovery.search;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xuefen.asset.Assets;
import org.xuefen.asset.SpokenCue;
import org.xuefen.catalogue.ArticleTexts;
import org.xuefen.catalogue.CourseHead;
import org.xuefen.catalogue.Courses;
import org.xuefen.catalogue.Item;
import org.xuefen.catalogue.ItemKind;
import org.xuefen.catalogue.Revision;
import org.xuefen.shared.Text;

/** Reads courses from the catalogue's door as the index wants them. */
@Singleton
class CoursePapers {
    private static final Text NOTHING = new Text("", "");

    private final Courses courses;
    private final ArticleTexts articles;
    private final Assets assets;

    CoursePapers(Courses courses, ArticleTexts articles, Assets assets) {
        this.courses = courses;
        this.articles = articles;
        this.assets = assets;
    }

    /** The next of all that is published, in the order of ids. */
    List<CoursePaper> after(long courseId, int limit) {
        return papers(courses.publishedAfter(courseId, limit));
    }

    /** Those of the ids that can be found now; the others are to be forgotten. */
    List<CoursePaper> of(Collection<Long> ids) {
        return papers(
                courses.heads(ids).stream().filter(head -> !head.withdrawn()).toList());
    }

    private List<CoursePaper> papers(List<CourseHead> heads) {
        var items = new HashMap<Long, Revision>();
        heads.stream()
                .filter(CourseHead::studiedHere)
                .forEach(head -> courses.revision(head.revisionId()).ifPresent(found -> items.put(head.id(), found)));
        var spoken = assets.spoken(items.values().stream()
                .flatMap(Revision::items)
                .map(Item::assetId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return heads.stream()
                .map(head -> paper(head, items.get(head.id()), spoken))
                .toList();
    }

    private CoursePaper paper(CourseHead head, @Nullable Revision revision, Map<Long, List<SpokenCue>> spoken) {
        var items = revision == null ? List.<Item>of() : revision.items().toList();
        return new CoursePaper(
                head.id(),
                head.title(),
                head.summary(),
                body(head, revision),
                items.stream()
                        .map(Item::assetId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                lines(items, spoken),
                head.channelCode(),
                head.categoryCode(),
                head.industries(),
                head.languages(),
                items.stream().map(item -> item.kind().name()).distinct().toList(),
                head.studiedHere(),
                head.studiedHere() ? head.estimatedSeconds() : 0,
                head.publishedAt());
    }

    private static List<CoursePaper.Line> lines(List<Item> items, Map<Long, List<SpokenCue>> spoken) {
        var lines = new ArrayList<CoursePaper.Line>();
        for (var item : items) {
            for (var cue : spoken.getOrDefault(Objects.requireNonNullElse(item.assetId(), 0L), List.of())) {
                lines.add(new CoursePaper.Line(item.id(), cue.startMillis(), cue.text()));
            }
        }
        return lines;
    }

    private Text body(CourseHead head, @Nullable Revision revision) {
        var provider = head.provider();
        if (provider != null) {
            return new Text(provider, provider);
        }
        return revision == null ? NOTHING : outline(revision);
    }

    private Text outline(Revision revision) {
        var titles = Stream.concat(
                        revision.modules().stream().map(module -> module.title()),
                        revision.items().flatMap(this::words))
                .toList();
        return new Text(
                titles.stream().map(Text::zh).collect(Collectors.joining("\n")),
                titles.stream().map(Text::en).collect(Collectors.joining("\n")));
    }

    private Stream<Text> words(Item item) {
        var content = item.contentRef();
        var article = item.kind() == ItemKind.ARTICLE && content != null
                ? Stream.of(articles.text(content))
                : Stream.<Text>empty();
        return Stream.concat(Stream.of(item.title(), item.outcome()), article);
    }
}
