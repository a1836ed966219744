package org.xuefen.credit.certificate;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
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
import java.util.List;
import org.xuefen.credit.CreditRefusals;
import org.xuefen.identity.Caller;
import org.xuefen.organization.Scopes;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Refusal;

@Validated
@Controller("/api/v1/certificate-designs")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"ORGANIZER", "ADMINISTRATOR"})
class DesignController {
    private final Designs designs;
    private final Issuing issuing;
    private final Scopes scopes;

    DesignController(Designs designs, Issuing issuing, Scopes scopes) {
        this.designs = designs;
        this.issuing = issuing;
        this.scopes = scopes;
    }

    /** To whom a certificate is issued by hand. */
    @Serdeable
    record IssueRequest(
            @NotBlank @Size(max = 20) String memberId,
            @Min(2000) @Max(2200) int year) {}

    /** A certificate that was issued. */
    @Serdeable
    record Issued(String id) {}

    /** Designs of the units I organize, the latest first; an organization has at most 300. */
    @Get
    List<DesignView> listCertificateDesigns(Caller caller) {
        return designs.of(caller);
    }

    @Get("/{id}")
    DesignView readCertificateDesign(Caller caller, String id) {
        return designs.view(designs.require(caller, Ids.parse(id)));
    }

    /** Makes a design; an automatic one is issued to all who have earned it already. */
    @Post
    @Status(HttpStatus.CREATED)
    DesignView createCertificateDesign(Caller caller, @Body @Valid DesignBody body) {
        return designs.view(designs.create(caller, body));
    }

    /** Changes a design for what is issued from now on. */
    @Put("/{id}")
    DesignView saveCertificateDesign(Caller caller, String id, @Body @Valid DesignBody body) {
        return designs.view(designs.edit(caller, Ids.parse(id), body));
    }

    /** Takes a design out of use. */
    @Post("/{id}/close")
    @Status(HttpStatus.NO_CONTENT)
    void closeCertificateDesign(Caller caller, String id) {
        designs.close(caller, Ids.parse(id));
    }

    /** Issues to a member who has earned it by the ledger, whether or not the design is automatic. */
    @Post("/{id}/issue")
    @Status(HttpStatus.CREATED)
    Issued issueCertificate(Caller caller, String id, @Body @Valid IssueRequest body) {
        var design = designs.require(caller, Ids.parse(id));
        if (!design.open()) {
            throw new Refusal(CreditRefusals.DESIGN_CLOSED);
        }
        long memberId = Ids.parse(body.memberId());
        scopes.requireMember(caller, memberId);
        return issuing.issue(design, memberId, body.year())
                .map(issued -> new Issued(Ids.text(issued)))
                .orElseThrow(() -> new Refusal(CreditRefusals.CERTIFICATE_UNEARNED));
    }
}
