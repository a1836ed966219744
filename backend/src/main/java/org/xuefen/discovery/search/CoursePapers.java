package org.xuefen.discovery.search;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private final Courses courses;
    private final ArticleTexts articles;

    CoursePapers(Courses courses, ArticleTexts articles) {
        this.courses = courses;
        this.articles = articles;
    }

    /** The next of all that is published, in the order of ids. */
    List<CoursePaper> after(long courseId, int limit) {
        return courses.publishedAfter(courseId, limit).stream().map(this::paper).toList();
    }

    /** Those of the ids that can be found now; the others are to be forgotten. */
    List<CoursePaper> of(Collection<Long> ids) {
        return courses.heads(ids).stream()
                .filter(head -> !head.withdrawn())
                .map(this::paper)
                .toList();
    }

    private CoursePaper paper(CourseHead head) {
        return new CoursePaper(
                head.id(),
                head.title(),
                head.summary(),
                body(head),
                head.channelCode(),
                head.categoryCode(),
                head.industries(),
                head.languages(),
                head.studiedHere(),
                head.publishedAt());
    }

    private Text body(CourseHead head) {
        var provider = head.provider();
        if (provider != null) {
            return new Text(provider, provider);
        }
        return courses.revision(head.revisionId()).map(this::outline).orElse(new Text("", ""));
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
