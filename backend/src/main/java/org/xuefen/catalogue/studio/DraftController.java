package org.xuefen.catalogue.studio;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.validation.Validated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.catalogue.CatalogueRefusals;
import org.xuefen.catalogue.Versions;
import org.xuefen.catalogue.studio.StudioViews.DraftView;
import org.xuefen.catalogue.studio.StudioViews.EventView;
import org.xuefen.catalogue.studio.StudioViews.StudioCourse;
import org.xuefen.identity.Caller;
import org.xuefen.identity.Role;
import org.xuefen.shared.Cursor;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Page;
import org.xuefen.shared.Refusal;

@Validated
@Controller("/api/v1/studio/courses")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"TRAINER", "ADMINISTRATOR"})
class DraftController {
    private final Drafts drafts;
    private final DraftTable table;
    private final History history;
    private final StudioViews views;

    DraftController(Drafts drafts, DraftTable table, History history, StudioViews views) {
        this.drafts = drafts;
        this.table = table;
        this.history = history;
        this.views = views;
    }

    /** A save that came too late, as it was. */
    @Serdeable
    record DraftCopyView(
            String id,
            @Nullable String itemId,
            String baseVersion,
            String content,
            String savedByName,
            Instant savedAt) {}

    /** The caller's courses, newest first; an administrator may ask for everyone's. */
    @Get
    Page<StudioCourse> listStudioCourses(
            Caller caller,
            @QueryValue(defaultValue = "false") boolean everyone,
            @Nullable @QueryValue String after,
            @QueryValue(defaultValue = "50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var owner = everyone && caller.has(Role.ADMINISTRATOR) ? null : (Long) caller.memberId();
        var page = Page.of(table.of(owner, Cursor.id(after), limit + 1), limit, draft -> Cursor.of(draft.courseId()));
        var counts = views.counts(page.items().stream().map(Draft::courseId).toList());
        return page.map(draft -> views.row(draft, counts));
    }

    /** Begins a course. */
    @Post
    @Status(HttpStatus.CREATED)
    DraftView createCourse(Caller caller, @Body @Valid DraftBody body) {
        return views.view(drafts.create(caller, body.content()), caller);
    }

    /** A draft, with its version as ETag. */
    @Get("/{id}")
    @Secured({"TRAINER", "REVIEWER", "ADMINISTRATOR"})
    HttpResponse<DraftView> readDraft(Caller caller, String id) {
        return tagged(views.view(drafts.read(caller, Ids.parse(id)), caller));
    }

    /** Saves a draft over the version named in If-Match; what comes too late is refused and kept as a copy. */
    @Put("/{id}/draft")
    HttpResponse<DraftView> saveDraft(
            Caller caller,
            String id,
            @Nullable @Header(HttpHeaders.IF_MATCH) String ifMatch,
            @Body @Valid DraftBody body) {
        var saved = drafts.save(caller, Ids.parse(id), Versions.of(ifMatch), body.content());
        return tagged(views.view(saved, caller));
    }

    /** A copy that was kept when a save came too late. */
    @Get("/{id}/copies/{copyId}")
    DraftCopyView readDraftCopy(Caller caller, String id, String copyId) {
        long courseId = Ids.parse(id);
        drafts.requireTeaches(caller, courseId);
        return table.copy(courseId, Ids.parse(copyId))
                .map(copy -> new DraftCopyView(
                        Ids.text(copy.id()),
                        copy.itemId() == null ? null : Ids.text(copy.itemId()),
                        Long.toString(copy.baseVersion()),
                        copy.content(),
                        views.name(copy.savedBy()),
                        copy.savedAt()))
                .orElseThrow(() -> new Refusal(CatalogueRefusals.COPY_NOT_FOUND));
    }

    /** Deletes a course that was never published. */
    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void deleteCourse(Caller caller, String id) {
        drafts.delete(caller, Ids.parse(id));
    }

    /** What happened to a course: submitted, returned, published, withdrawn. */
    @Get("/{id}/history")
    @Secured({"TRAINER", "REVIEWER", "ADMINISTRATOR"})
    List<EventView> readCourseHistory(Caller caller, String id) {
        long courseId = Ids.parse(id);
        drafts.read(caller, courseId);
        return views.events(history.of(courseId));
    }

    private static HttpResponse<DraftView> tagged(DraftView view) {
        return HttpResponse.ok(view).header(HttpHeaders.ETAG, '"' + view.version() + '"');
    }
}
