package org.xuefen.credit.certificate;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.validation.Validated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.CreditRefusals;
import org.xuefen.identity.Caller;
import org.xuefen.organization.Members;
import org.xuefen.organization.Scopes;
import org.xuefen.organization.Unit;
import org.xuefen.organization.Units;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Page;
import org.xuefen.shared.Refusal;

/** Certificates of the members someone organizes, and what is decided about them. */
@Validated
@Controller("/api/v1/audit/certificates")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"ORGANIZER", "ADMINISTRATOR"})
class IssuedController {
    private final IssuedList issued;
    private final CertificateStore certificates;
    private final CertificateViews views;
    private final Decisions decisions;
    private final Issuing issuing;
    private final Members members;
    private final Units units;
    private final Scopes scopes;

    IssuedController(
            IssuedList issued,
            CertificateStore certificates,
            CertificateViews views,
            Decisions decisions,
            Issuing issuing,
            Members members,
            Units units,
            Scopes scopes) {
        this.issued = issued;
        this.certificates = certificates;
        this.views = views;
        this.decisions = decisions;
        this.issuing = issuing;
        this.members = members;
        this.units = units;
        this.scopes = scopes;
    }

    /** Why a certificate is revoked; the note is for the holder and organizers. */
    @Serdeable
    record RevocationRequest(
            @NotNull RevocationReason reason,
            @NotNull @Size(max = 500) String note) {}

    /** Why a certificate under review stays valid. */
    @Serdeable
    record KeepRequest(@NotNull @Size(max = 500) String note) {}

    /** Certificates of the members of a unit's subtree, the latest first. */
    @Get
    Page<CertificateRow> listIssuedCertificates(
            Caller caller,
            @QueryValue @Nullable String unit,
            @QueryValue @Nullable String design,
            @QueryValue @Nullable CertificateState state,
            @QueryValue @Nullable @Size(max = 60) String text,
            @QueryValue @Nullable String cursor,
            @QueryValue(defaultValue = "50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var filter = new IssuedList.Filter(design == null ? null : Long.valueOf(Ids.parse(design)), state, text);
        return issued.page(scope(caller, unit), filter, cursor, limit);
    }

    @Get("/{id}")
    CertificateDetail readIssuedCertificate(Caller caller, String id) {
        return view(reached(caller, id, false));
    }

    /** Revokes for good. */
    @Post("/{id}/revoke")
    CertificateDetail revokeCertificate(Caller caller, String id, @Body @Valid RevocationRequest body) {
        var edition = reached(caller, id, true);
        decisions.revoke(edition.certificateId(), body.reason(), body.note().strip(), caller.memberId());
        return view(reached(caller, id, false));
    }

    /** Decides that a certificate under review is right. */
    @Post("/{id}/keep")
    CertificateDetail keepCertificate(Caller caller, String id, @Body @Valid KeepRequest body) {
        var edition = reached(caller, id, true);
        decisions.keep(edition.certificateId(), body.note().strip(), caller.memberId());
        return view(reached(caller, id, false));
    }

    /** A new edition with the member's name and the design as they are now; the date of achievement stays. */
    @Post("/{id}/reissue")
    CertificateDetail reissueCertificate(Caller caller, String id) {
        issuing.reissue(reached(caller, id, true));
        return view(reached(caller, id, false));
    }

    private CertificateDetail view(Edition edition) {
        var member = members.require(edition.memberId());
        var row = views.row(
                edition,
                Ids.text(member.id()),
                member.name(),
                units.require(member.unitId()).name());
        return views.detail(edition, row, false);
    }

    private Unit scope(Caller caller, @Nullable String unit) {
        if (unit != null) {
            return scopes.requireUnit(caller, Ids.parse(unit));
        }
        var paths = scopes.pathsOf(caller);
        if (paths.isEmpty()) {
            throw new Refusal(CreditRefusals.SCOPE_EMPTY);
        }
        var first = paths.getFirst();
        return units.require(Long.parseLong(
                first.substring(first.lastIndexOf('/', first.length() - 2) + 1, first.length() - 1)));
    }

    private Edition reached(Caller caller, String id, boolean deciding) {
        var edition = certificates
                .current(Ids.parse(id))
                .filter(each -> scopes.reaches(caller, each.memberId()))
                .orElseThrow(() -> new Refusal(CreditRefusals.CERTIFICATE_NOT_FOUND));
        if (deciding && edition.memberId() == caller.memberId()) {
            throw new Refusal(CreditRefusals.CERTIFICATE_OWN);
        }
        return edition;
    }
}
