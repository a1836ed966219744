package org.xuefen.catalogue.article;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xuefen.catalogue.CatalogueRefusals;
import org.xuefen.catalogue.Courses;
import org.xuefen.catalogue.Item;
import org.xuefen.catalogue.ItemKind;
import org.xuefen.shared.Refusal;
import org.xuefen.shared.Text;

/** Published articles, rendered once and then kept in memory. */
@Singleton
class ArticleReader {
    private static final int REMEMBERED = 500;

    private final Courses courses;
    private final ArticleTable table;
    private final Articles articles;
    private final Map<Long, Text> rendered = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Text> eldest) {
            return size() > REMEMBERED;
        }
    };

    ArticleReader(Courses courses, ArticleTable table, Articles articles) {
        this.courses = courses;
        this.table = table;
        this.articles = articles;
    }

    ArticleController.ArticleView read(long courseId, long itemId, @Nullable Long revisionId) {
        var revision = (revisionId == null ? courses.current(courseId) : courses.revision(revisionId))
                .filter(found -> found.courseId() == courseId)
                .orElseThrow(() -> new Refusal(CatalogueRefusals.COURSE_NOT_FOUND));
        var item = revision.item(itemId)
                .filter(found -> found.kind() == ItemKind.ARTICLE)
                .orElseThrow(() -> new Refusal(CatalogueRefusals.ITEM_NOT_FOUND));
        return new ArticleController.ArticleView(
                Long.toString(itemId), item.title(), item.outcome(), html(item), item.estimatedSeconds());
    }

    private Text html(Item item) {
        long article = item.contentRef() == null ? 0 : item.contentRef();
        synchronized (rendered) {
            var known = rendered.get(article);
            if (known != null) {
                return known;
            }
        }
        var frozen = table.frozen(article).orElseThrow(() -> new Refusal(CatalogueRefusals.ITEM_NOT_FOUND));
        var html = articles.html(frozen.body());
        synchronized (rendered) {
            rendered.put(article, html);
        }
        return html;
    }
}
