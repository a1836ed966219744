package org.xuefen.credit.recalculation;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
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
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.scheme.SchemeRights;
import org.xuefen.identity.Caller;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Page;

/** Corrections of a period after a change of rules. */
@Validated
@Controller("/api/v1/schemes/{id}/recalculations")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"ORGANIZER", "ADMINISTRATOR"})
class RunController {
    private final Runs runs;
    private final RunViews views;
    private final SchemeRights rights;

    RunController(Runs runs, RunViews views, SchemeRights rights) {
        this.runs = runs;
        this.views = views;
        this.rights = rights;
    }

    /** The year whose entries are computed again, by which version. */
    @Serdeable
    record NewRun(
            @Min(2000) @Max(2200) int year,
            @Min(1) @Max(100_000) int version) {}

    /** Why it is written: members read it. */
    @Serdeable
    record Confirmation(@NotBlank @Size(max = 500) String note) {}

    /** Finds what would change; writes nothing. */
    @Post
    @Status(HttpStatus.ACCEPTED)
    RunView startRecalculation(Caller caller, String id, @Body @Valid NewRun body) {
        var scheme = rights.requireWriter(caller, Ids.parse(id));
        return views.of(runs.start(scheme.id(), body.year(), body.version(), caller.memberId()));
    }

    /** Recalculations of a scheme, the latest first. */
    @Get
    Page<RunView> listRecalculations(
            Caller caller,
            String id,
            @QueryValue @Nullable String cursor,
            @QueryValue(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return views.page(rights.requireWriter(caller, Ids.parse(id)).id(), cursor, limit);
    }

    /** How far one is, and what it found. */
    @Get("/{runId}")
    RunView readRecalculation(Caller caller, String id, String runId) {
        var scheme = rights.requireWriter(caller, Ids.parse(id));
        return views.of(runs.require(scheme.id(), Ids.parse(runId)));
    }

    /** The entries that would change, each with what it would give and why. */
    @Get("/{runId}/entries")
    Page<RunView.ChangedEntry> listRecalculationEntries(
            Caller caller,
            String id,
            String runId,
            @QueryValue @Nullable String cursor,
            @QueryValue(defaultValue = "50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var scheme = rights.requireWriter(caller, Ids.parse(id));
        return views.entries(runs.require(scheme.id(), Ids.parse(runId)), cursor, limit);
    }

    /** Writes what was found as adjusting entries, in the background. */
    @Post("/{runId}/confirmation")
    @Status(HttpStatus.ACCEPTED)
    RunView confirmRecalculation(Caller caller, String id, String runId, @Body @Valid Confirmation body) {
        var scheme = rights.requireWriter(caller, Ids.parse(id));
        return views.of(runs.confirm(scheme.id(), Ids.parse(runId), body.note().strip(), caller.memberId()));
    }

    /** Gives one up that was not confirmed. */
    @Delete("/{runId}")
    @Status(HttpStatus.NO_CONTENT)
    void cancelRecalculation(Caller caller, String id, String runId) {
        var scheme = rights.requireWriter(caller, Ids.parse(id));
        runs.cancel(scheme.id(), Ids.parse(runId));
    }
}
