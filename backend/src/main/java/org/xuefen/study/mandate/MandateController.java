package org.xuefen.study.mandate;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
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
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.xuefen.identity.Caller;
import org.xuefen.organization.Scopes;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Page;
import org.xuefen.study.mandate.MandateView.MandateRow;
import org.xuefen.study.mandate.Preview.PreviewCounts;
import org.xuefen.study.mandate.Preview.PreviewMember;

/** The mandates of the units one organizes, and those from above that bind members there. */
@Controller("/api/v1/mandates")
@Secured({"ORGANIZER", "ADMINISTRATOR"})
@ExecuteOn(TaskExecutors.BLOCKING)
class MandateController {
    private final Issuing issuing;
    private final Sight sight;
    private final MandateViews views;
    private final Preview preview;
    private final Scopes scopes;

    MandateController(Issuing issuing, Sight sight, MandateViews views, Preview preview, Scopes scopes) {
        this.issuing = issuing;
        this.sight = sight;
        this.views = views;
        this.preview = preview;
        this.scopes = scopes;
    }

    /** Another due date, and why. */
    @Serdeable
    record DueDate(
            @NotNull LocalDate dueOn,
            @NotNull @Size(max = 300) String why) {}

    /** Why it is withdrawn. */
    @Serdeable
    record Withdrawal(@NotBlank @Size(max = 300) String why) {}

    /** Mandates, the latest first. */
    @Get
    Page<MandateRow> listMandates(
            Caller caller,
            @Nullable @QueryValue Mandate.State state,
            @Nullable @QueryValue String cursor,
            @QueryValue(defaultValue = "20") @Min(1) @Max(50) int limit) {
        return views.list(scopes.pathsOf(caller), state, cursor, limit);
    }

    /** Writes a draft. */
    @Post
    @Status(HttpStatus.CREATED)
    MandateView createMandate(Caller caller, @Body @Valid MandateForm body) {
        scopes.requireUnit(caller, Ids.parse(body.unitId()));
        return view(caller, Ids.text(issuing.draft(caller.memberId(), body.draft())));
    }

    /** One mandate. */
    @Get("/{id}")
    MandateView readMandate(Caller caller, String id) {
        return view(caller, id);
    }

    /** Changes a draft. */
    @Put("/{id}")
    MandateView editMandate(Caller caller, String id, @Body @Valid MandateForm body) {
        var mandate = sight.requireKept(caller, id);
        scopes.requireUnit(caller, Ids.parse(body.unitId()));
        issuing.edit(mandate.id(), body.draft(), body.version());
        return view(caller, id);
    }

    /** Throws a draft away. */
    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void deleteMandate(Caller caller, String id) {
        issuing.delete(sight.requireKept(caller, id).id());
    }

    /** How many a draft would bind, and how many of them are done already. */
    @Get("/{id}/preview")
    PreviewCounts previewMandate(Caller caller, String id) {
        return preview.counts(sight.requireKept(caller, id));
    }

    /** Whom a draft would bind. */
    @Get("/{id}/preview/members")
    Page<PreviewMember> listMandatePreview(
            Caller caller,
            String id,
            @Nullable @QueryValue String cursor,
            @QueryValue(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return preview.members(sight.requireKept(caller, id), cursor, limit);
    }

    /** From now on it binds; the members are bound in the background. */
    @Post("/{id}/issue")
    MandateView issueMandate(Caller caller, String id) {
        issuing.issue(sight.requireKept(caller, id).id(), caller.memberId());
        return view(caller, id);
    }

    /** Nobody is bound by it any more. */
    @Post("/{id}/withdraw")
    MandateView withdrawMandate(Caller caller, String id, @Body @Valid Withdrawal body) {
        issuing.withdraw(sight.requireKept(caller, id).id(), caller.memberId(), body.why());
        return view(caller, id);
    }

    /** Gives it another due date; those who are not done are told. */
    @Post("/{id}/due")
    MandateView changeMandateDue(Caller caller, String id, @Body @Valid DueDate body) {
        issuing.changeDue(
                sight.requireKept(caller, id).id(),
                caller.memberId(),
                body.dueOn(),
                body.why().strip());
        return view(caller, id);
    }

    private MandateView view(Caller caller, String id) {
        return views.view(sight.require(caller, id));
    }
}
