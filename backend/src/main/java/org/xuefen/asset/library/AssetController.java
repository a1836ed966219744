package org.xuefen.asset.library;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.xuefen.asset.AssetRefusals;
import org.xuefen.identity.Caller;
import org.xuefen.identity.Role;
import org.xuefen.shared.Cursor;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Page;
import org.xuefen.shared.Refusal;
import org.xuefen.shared.web.Problems;

/** A trainer's own recordings. Another's look like none. */
@Controller("/api/v1/assets")
@Secured({"TRAINER", "ADMINISTRATOR"})
@ExecuteOn(TaskExecutors.BLOCKING)
class AssetController {
    static final String OFFSET = "Upload-Offset";

    private final AssetTable table;
    private final Uploads uploads;
    private final Library library;
    private final Queue queue;
    private final CaptionTable captions;
    private final Views views;

    AssetController(
            AssetTable table, Uploads uploads, Library library, Queue queue, CaptionTable captions, Views views) {
        this.table = table;
        this.uploads = uploads;
        this.library = library;
        this.queue = queue;
        this.captions = captions;
        this.views = views;
    }

    /** A file about to be uploaded. */
    @Serdeable
    record NewUpload(
            @NotBlank @Size(max = 255) String fileName,
            @Min(0) long size) {}

    /** How large a file may be. */
    @Serdeable
    record UploadLimits(long maxBytes) {}

    /** The caller's recordings, newest first. */
    @Get
    Page<AssetView> listAssets(
            HttpRequest<?> request,
            Caller caller,
            @Nullable @QueryValue String cursor,
            @QueryValue(defaultValue = "30") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var rows = table.of(caller.memberId(), Cursor.id(cursor), limit + 1);
        var page = Page.of(rows, limit, row -> Cursor.of(row.id()));
        return new Page<>(views.of(page.items(), Problems.locale(request)), page.next());
    }

    /** What an upload is refused for before it begins. */
    @Get("/limits")
    UploadLimits readUploadLimits() {
        return new UploadLimits(uploads.maxBytes());
    }

    /** Begins a resumable upload. */
    @Post
    @Status(HttpStatus.CREATED)
    AssetView beginUpload(HttpRequest<?> request, Caller caller, @Body @Valid NewUpload upload) {
        return views.of(uploads.begin(caller.memberId(), upload.fileName(), upload.size()), Problems.locale(request));
    }

    /** One recording: its upload, its conversion, and how to play it. */
    @Get("/{id}")
    @Secured({"TRAINER", "REVIEWER", "ADMINISTRATOR"})
    AssetView readAsset(HttpRequest<?> request, Caller caller, String id) {
        long assetId = Ids.parse(id);
        // Reviewers see those of the drafts they judge.
        var row = library.judgedBy(caller, assetId) ? table.require(assetId) : own(caller, id);
        return views.of(row, Problems.locale(request));
    }

    /** Takes the next piece of an upload, from Upload-Offset on. */
    @Patch("/{id}/content")
    @Consumes({"application/offset+octet-stream", MediaType.APPLICATION_OCTET_STREAM})
    AssetView appendUpload(
            HttpRequest<?> request, Caller caller, String id, @Header(OFFSET) String offset, @Body byte[] piece) {
        var row = uploads.append(own(caller, id).id(), offset(offset), piece);
        return views.of(row, Problems.locale(request));
    }

    /** Stops an upload or a conversion. */
    @Post("/{id}/cancel")
    AssetView cancelAsset(HttpRequest<?> request, Caller caller, String id) {
        var row = own(caller, id);
        library.cancel(row);
        return views.of(table.require(row.id()), Problems.locale(request));
    }

    /** Converts a recording again that failed or was cancelled. */
    @Post("/{id}/retry")
    AssetView retryAsset(HttpRequest<?> request, Caller caller, String id) {
        var row = own(caller, id);
        queue.retry(row);
        return views.of(table.require(row.id()), Problems.locale(request));
    }

    /** Deletes a recording that no course uses. */
    @Delete("/{id}")
    HttpResponse<?> deleteAsset(Caller caller, String id) {
        library.delete(own(caller, id));
        return HttpResponse.noContent();
    }

    /** Sets the captions of a language from a WebVTT or SubRip file, sent as it is. */
    @Put("/{id}/captions/{language}")
    @Consumes(MediaType.ALL)
    AssetView putCaptions(HttpRequest<?> request, Caller caller, String id, String language, @Body byte[] file) {
        var row = own(caller, id);
        captions.uploaded(row.id(), language, file);
        return views.of(row, Problems.locale(request));
    }

    /** Removes the captions of a language. */
    @Delete("/{id}/captions/{language}")
    AssetView deleteCaptions(HttpRequest<?> request, Caller caller, String id, String language) {
        var row = own(caller, id);
        if (!captions.delete(row.id(), language)) {
            throw new Refusal(AssetRefusals.CAPTIONS_NOT_FOUND);
        }
        return views.of(row, Problems.locale(request));
    }

    private AssetRow own(Caller caller, String id) {
        var row = table.require(Ids.parse(id));
        if (row.ownerId() != caller.memberId() && !caller.has(Role.ADMINISTRATOR)) {
            throw new Refusal(AssetRefusals.NOT_FOUND);
        }
        return row;
    }

    private static long offset(String header) {
        if (!header.matches("\\d{1,15}")) {
            throw new Refusal(AssetRefusals.OFFSET_MALFORMED);
        }
        return Long.parseLong(header);
    }
}
