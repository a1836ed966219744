package org.xuefen.credit.scheme;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
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
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.CreditRefusals;
import org.xuefen.credit.rules.SchemeRules;
import org.xuefen.identity.Caller;
import org.xuefen.organization.Units;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Refusal;
import org.xuefen.shared.Text;
import org.xuefen.shared.web.Problems;

/** Writing the next version of a scheme: for whoever organizes all of the organization, and administrators. */
@Validated
@Controller("/api/v1/schemes")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"ORGANIZER", "ADMINISTRATOR"})
class DraftController {
    private final Drafts drafts;
    private final DraftViews views;
    private final Schemes schemes;
    private final SchemeRights rights;
    private final Units units;

    DraftController(Drafts drafts, DraftViews views, Schemes schemes, SchemeRights rights, Units units) {
        this.drafts = drafts;
        this.views = views;
        this.schemes = schemes;
        this.rights = rights;
        this.units = units;
    }

    /** A scheme of one's own: from a preset, or from nothing. */
    @Serdeable
    record NewScheme(
            @NotBlank @Size(max = 20) String unitId,
            @NotBlank @Size(max = 120) String nameZh,
            @NotBlank @Size(max = 120) String nameEn,
            @Nullable @Size(max = 40) String preset) {}

    /** The rules as they are written. */
    @Serdeable
    record DraftBody(@NotNull SchemeRules rules) {}

    /** From which day on, and why: the note is shown beside the version. */
    @Serdeable
    record Publication(
            @NotNull LocalDate from,
            @NotBlank @Size(max = 500) String note) {}

    /** To whom a scheme applies, from which day on. */
    @Serdeable
    record SchemeAssignment(
            @NotBlank @Size(max = 20) String unitId,
            @NotNull LocalDate from) {}

    /** Begins a scheme; it applies to nobody before it is published and given to a unit. */
    @Post("/drafts")
    HttpResponse<DraftView> beginScheme(HttpRequest<?> request, Caller caller, @Body @Valid NewScheme body) {
        var root = units.root(units.require(Ids.parse(body.unitId())).id());
        rights.requireWriterOf(caller, root.id());
        var name = Text.of(body.nameZh().strip(), body.nameEn().strip());
        var draft = drafts.begin(root.id(), name, body.preset(), caller.memberId());
        return tagged(views.of(draft, Problems.locale(request)));
    }

    /** The draft of a scheme's next version; begun from the latest where there is none. */
    @Post("/{id}/draft")
    HttpResponse<DraftView> beginSchemeDraft(HttpRequest<?> request, Caller caller, String id) {
        var scheme = rights.requireWriter(caller, Ids.parse(id));
        return tagged(views.of(drafts.next(scheme.id(), caller.memberId()), Problems.locale(request)));
    }

    /** The draft, with what it says, what is wrong with it and what it changes. */
    @Get("/{id}/draft")
    HttpResponse<DraftView> readSchemeDraft(HttpRequest<?> request, Caller caller, String id) {
        var scheme = rights.requireWriter(caller, Ids.parse(id));
        return tagged(views.of(drafts.require(scheme.id()), Problems.locale(request)));
    }

    /** Saves the draft over the revision named in If-Match, finished or not. */
    @Put("/{id}/draft")
    HttpResponse<DraftView> saveSchemeDraft(
            HttpRequest<?> request,
            Caller caller,
            String id,
            @Nullable @Header(HttpHeaders.IF_MATCH) String ifMatch,
            @Body @Valid DraftBody body) {
        var scheme = rights.requireWriter(caller, Ids.parse(id));
        var saved = drafts.save(scheme.id(), revision(ifMatch), body.rules(), caller.memberId());
        return tagged(views.of(saved, Problems.locale(request)));
    }

    /** Throws the draft away; a scheme that was never published goes with it. */
    @Delete("/{id}/draft")
    @Status(HttpStatus.NO_CONTENT)
    void discardSchemeDraft(Caller caller, String id) {
        drafts.discard(rights.requireWriter(caller, Ids.parse(id)).id());
    }

    /** Makes the draft the next version, which never changes again. */
    @Post("/{id}/draft/publication")
    @Status(HttpStatus.NO_CONTENT)
    void publishSchemeDraft(
            Caller caller,
            String id,
            @Nullable @Header(HttpHeaders.IF_MATCH) String ifMatch,
            @Body @Valid Publication body) {
        var scheme = rights.requireWriter(caller, Ids.parse(id));
        drafts.publish(scheme.id(), revision(ifMatch), body.from(), body.note().strip(), caller.memberId());
    }

    /** What one version changed against another, rule by rule. */
    @Get("/{id}/versions/{number}/changes")
    List<DraftView.Change> listSchemeChanges(
            Caller caller, String id, @Min(1) @Max(100_000) int number, @QueryValue @Min(1) @Max(100_000) int from) {
        var scheme = rights.require(caller, Ids.parse(id));
        return DraftViews.changes(
                version(scheme, from).rules(), version(scheme, number).rules());
    }

    /** Applies a scheme of the organization to the members of a unit's subtree. */
    @Post("/{id}/assignments")
    @Status(HttpStatus.NO_CONTENT)
    void assignScheme(Caller caller, String id, @Body @Valid SchemeAssignment body) {
        var scheme = rights.requireWriter(caller, Ids.parse(id));
        var unit = units.require(Ids.parse(body.unitId()));
        if (units.root(unit.id()).id() != scheme.rootUnitId()) {
            throw new Refusal(CreditRefusals.SCHEME_NOT_FOUND);
        }
        schemes.assign(scheme.id(), unit, body.from());
    }

    private SchemeVersion version(Scheme scheme, int number) {
        return schemes.versionsOf(scheme.id()).stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(() -> new Refusal(CreditRefusals.SCHEME_NOT_FOUND));
    }

    private static long revision(@Nullable String ifMatch) {
        if (ifMatch != null && ifMatch.matches("\"?[0-9]{1,18}\"?")) {
            return Long.parseLong(ifMatch.replace("\"", ""));
        }
        throw new Refusal(CreditRefusals.DRAFT_REVISION_REQUIRED);
    }

    private static HttpResponse<DraftView> tagged(DraftView view) {
        return HttpResponse.ok(view).header(HttpHeaders.ETAG, '"' + view.revision() + '"');
    }
}
