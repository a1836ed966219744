package org.xuefen.catalogue.article;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.xuefen.catalogue.ArticleDrafts;
import org.xuefen.catalogue.ArticleTexts;
import org.xuefen.catalogue.CatalogueRefusals;
import org.xuefen.catalogue.CourseDraft;
import org.xuefen.catalogue.DraftItem;
import org.xuefen.catalogue.Findings;
import org.xuefen.catalogue.ItemContent;
import org.xuefen.catalogue.ItemKind;
import org.xuefen.catalogue.PublishFinding;
import org.xuefen.catalogue.PublishFinding.Level;
import org.xuefen.shared.Refusal;
import org.xuefen.shared.Text;

/** What an ARTICLE item holds. */
@Singleton
class Articles implements ItemContent, ArticleDrafts, ArticleTexts {
    static final int MAX_CHARACTERS = 200_000;

    private final ArticleTable table;
    private final Markdown markdown;
    private final Findings findings;

    Articles(ArticleTable table, Markdown markdown, Findings findings) {
        this.table = table;
        this.markdown = markdown;
        this.findings = findings;
    }

    @Override
    public ItemKind kind() {
        return ItemKind.ARTICLE;
    }

    @Override
    public List<PublishFinding> check(DraftItem item, CourseDraft course) {
        var body = table.draft(item.id()).body();
        if (body.blank()) {
            return List.of(findings.of(Level.BLOCKING, "catalogue.article-empty", item.id(), "body"));
        }
        var found = new ArrayList<PublishFinding>();
        if (body.zh().isBlank() && course.languages().contains("zh")) {
            found.add(findings.of(Level.WARNING, "catalogue.article-not-in-zh", item.id(), "body"));
        }
        if (body.en().isBlank() && course.languages().contains("en")) {
            found.add(findings.of(Level.WARNING, "catalogue.article-not-in-en", item.id(), "body"));
        }
        return found;
    }

    @Override
    public long seconds(DraftItem item) {
        return seconds(table.draft(item.id()).body());
    }

    @Override
    @Transactional
    public long freeze(DraftItem item) {
        var body = table.draft(item.id()).body();
        return table.freeze(item.id(), body, seconds(body));
    }

    @Override
    public boolean changed(DraftItem item, long contentRef) {
        var body = table.draft(item.id()).body();
        return table.frozen(contentRef)
                .map(frozen -> !frozen.body().equals(body))
                .orElse(true);
    }

    @Override
    @Transactional
    public void discard(long itemId) {
        table.discard(itemId);
    }

    @Override
    @Transactional
    public void write(long itemId, Text body, long memberId) {
        bounded(body);
        table.save(new ArticleTable.Draft(itemId, table.draft(itemId).version() + 1, body), memberId);
    }

    @Override
    public Text read(long itemId) {
        return table.draft(itemId).body();
    }

    @Override
    public Text html(Text body) {
        return new Text(markdown.html(body.zh()), markdown.html(body.en()));
    }

    @Override
    public Text text(long contentRef) {
        return table.frozen(contentRef)
                .map(frozen -> new Text(
                        markdown.text(frozen.body().zh()),
                        markdown.text(frozen.body().en())))
                .orElse(new Text("", ""));
    }

    /** One reads in one language; where both are written the shorter one counts, so that nobody is credited too much. */
    long seconds(Text body) {
        long zh = ReadingTime.seconds(markdown.text(body.zh()));
        long en = ReadingTime.seconds(markdown.text(body.en()));
        return zh == 0 || en == 0 ? Math.max(zh, en) : Math.min(zh, en);
    }

    static void bounded(Text body) {
        if (Math.max(body.zh().length(), body.en().length()) > MAX_CHARACTERS) {
            throw new Refusal(CatalogueRefusals.ARTICLE_TOO_LONG, MAX_CHARACTERS);
        }
    }
}
