package org.xuefen.credit.certificate;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
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
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.validation.Validated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.CreditRefusals;
import org.xuefen.identity.Caller;
import org.xuefen.shared.Cursor;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Page;
import org.xuefen.shared.Refusal;
import org.xuefen.shared.web.Site;

/** Certificates of whoever asks. */
@Validated
@Controller("/api/v1/certificates")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class CertificateController {
    private final CertificateStore certificates;
    private final CertificateViews views;
    private final Credentials credentials;
    private final RecordCredential record;
    private final Links links;
    private final Site site;
    private final Clock clock;

    CertificateController(
            CertificateStore certificates,
            CertificateViews views,
            Credentials credentials,
            RecordCredential record,
            Links links,
            Site site,
            Clock clock) {
        this.certificates = certificates;
        this.views = views;
        this.credentials = credentials;
        this.record = record;
        this.links = links;
        this.site = site;
        this.clock = clock;
    }

    /** Whether strangers who have the link see the holder's whole name. */
    @Serdeable
    record NameShown(boolean shown) {}

    /** My certificates, the latest first. */
    @Get
    Page<CertificateRow> listCertificates(
            Caller caller,
            @QueryValue @Nullable String cursor,
            @QueryValue(defaultValue = "50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        long before = Cursor.id(cursor);
        var found = certificates.ofMember(caller.memberId(), before == 0 ? Long.MAX_VALUE : before, limit + 1);
        return Page.of(found, limit, edition -> Cursor.of(edition.certificateId()))
                .map(views::row);
    }

    @Get("/{id}")
    CertificateDetail readCertificate(Caller caller, String id) {
        return view(own(caller, id));
    }

    /** Lets strangers who have the link see my name, or hides it again. */
    @Put("/{id}/name")
    CertificateDetail showCertificateName(Caller caller, String id, @Body @Valid NameShown body) {
        certificates.showName(own(caller, id).certificateId(), body.shown());
        return view(own(caller, id));
    }

    /** A new link; the one before it says no more than that it was withdrawn. */
    @Post("/{id}/link")
    CertificateDetail renewCertificateLink(Caller caller, String id) {
        links.renew(own(caller, id));
        return view(own(caller, id));
    }

    @Delete("/{id}/link")
    @Status(HttpStatus.NO_CONTENT)
    void withdrawCertificateLink(Caller caller, String id) {
        links.withdraw(own(caller, id).certificateId());
    }

    /** On paper, in both languages. */
    @Get("/{id}/pdf")
    HttpResponse<byte[]> printCertificate(HttpRequest<?> request, Caller caller, String id) {
        var edition = own(caller, id);
        var address = links.open(edition.id())
                .map(token -> site.of(request) + "/c/" + token)
                .orElse(null);
        var paper = new CertificatePaper(edition.fullNumber(), edition.content(), address);
        return HttpResponse.ok(paper.bytes(clock.instant()))
                .contentType(MediaType.APPLICATION_PDF_TYPE)
                .header("Content-Disposition", "attachment; filename=\"" + edition.fullNumber() + ".pdf\"");
    }

    /** As an Open Badges 3.0 credential. */
    @Get("/{id}/credential")
    HttpResponse<byte[]> downloadCredential(HttpRequest<?> request, Caller caller, String id) {
        var edition = own(caller, id);
        var json = credentials.of(edition, site.of(request)).toString();
        return HttpResponse.ok(json.getBytes(StandardCharsets.UTF_8))
                .contentType(MediaType.of("application/vc+ld+json"))
                .header("Content-Disposition", "attachment; filename=\"" + edition.fullNumber() + ".json\"");
    }

    /** A year of my record as a Comprehensive Learner Record 2.0. */
    @Get("/record")
    HttpResponse<byte[]> downloadRecordCredential(
            HttpRequest<?> request, Caller caller, @QueryValue @Min(2000) @Max(2200) int year) {
        var json = record.of(caller.memberId(), year, site.of(request)).toString();
        return HttpResponse.ok(json.getBytes(StandardCharsets.UTF_8))
                .contentType(MediaType.of("application/vc+ld+json"))
                .header("Content-Disposition", "attachment; filename=\"xuefen-record-" + year + ".json\"");
    }

    private CertificateDetail view(Edition edition) {
        return views.detail(edition, views.row(edition), true);
    }

    private Edition own(Caller caller, String id) {
        return certificates
                .current(Ids.parse(id))
                .filter(edition -> edition.memberId() == caller.memberId())
                .orElseThrow(() -> new Refusal(CreditRefusals.CERTIFICATE_NOT_FOUND));
    }
}
