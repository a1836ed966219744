package org.xuefen.catalogue.article;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.validation.Validated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.xuefen.catalogue.DraftAccess;
import org.xuefen.identity.Caller;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Text;

@Validated
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class ArticleController {
    private final ArticleReader reader;
    private final ArticleEditing editing;
    private final Articles articles;
    private final DraftAccess access;

    ArticleController(ArticleReader reader, ArticleEditing editing, Articles articles, DraftAccess access) {
        this.reader = reader;
        this.editing = editing;
        this.articles = articles;
        this.access = access;
    }

    /** An article to read: HTML that is safe to show as it is. */
    @Serdeable
    record ArticleView(String itemId, Text title, Text outcome, Text html, long estimatedSeconds) {}

    /** An article that is being written. */
    @Serdeable
    record ArticleDraftView(String itemId, String version, Text markdown, long estimatedSeconds) {}

    /** Markdown as it is sent, per language. */
    @Serdeable
    record ArticleBody(
            @NotNull @Size(max = Articles.MAX_CHARACTERS) String zh,
            @NotNull @Size(max = Articles.MAX_CHARACTERS) String en) {
        Text text() {
            return new Text(zh, en);
        }
    }

    /** What a text will look like. */
    @Serdeable
    record ArticlePreview(Text html, long estimatedSeconds) {}

    /** An article of the revision named, or of the current one. */
    @Get("/courses/{courseId}/items/{itemId}/article")
    ArticleView readArticle(String courseId, String itemId, @Nullable @QueryValue String revision) {
        return reader.read(Ids.parse(courseId), Ids.parse(itemId), revision == null ? null : Ids.parse(revision));
    }

    /** The Markdown of an article item, with its version as ETag. */
    @Get("/studio/items/{itemId}/article")
    @Secured({"TRAINER", "REVIEWER", "ADMINISTRATOR"})
    HttpResponse<ArticleDraftView> readArticleDraft(Caller caller, String itemId) {
        long id = Ids.parse(itemId);
        access.requireRead(caller, id);
        return tagged(editing.read(id));
    }

    /** Saves the Markdown over the version named in If-Match; what comes too late is refused and kept. */
    @Put("/studio/items/{itemId}/article")
    @Secured({"TRAINER", "ADMINISTRATOR"})
    HttpResponse<ArticleDraftView> saveArticleDraft(
            Caller caller,
            String itemId,
            @Nullable @Header(HttpHeaders.IF_MATCH) String ifMatch,
            @Body @Valid ArticleBody body) {
        return tagged(editing.save(caller, Ids.parse(itemId), ifMatch, body.text()));
    }

    /** What Markdown will look like, sanitised as it will be. */
    @Post("/studio/article-preview")
    @Secured({"TRAINER", "REVIEWER", "ADMINISTRATOR"})
    ArticlePreview previewArticle(@Body @Valid ArticleBody body) {
        return new ArticlePreview(articles.html(body.text()), articles.seconds(body.text()));
    }

    private HttpResponse<ArticleDraftView> tagged(ArticleTable.Draft draft) {
        var version = Long.toString(draft.version());
        var view =
                new ArticleDraftView(Ids.text(draft.itemId()), version, draft.body(), articles.seconds(draft.body()));
        return HttpResponse.ok(view).header(HttpHeaders.ETAG, '"' + version + '"');
    }
}
