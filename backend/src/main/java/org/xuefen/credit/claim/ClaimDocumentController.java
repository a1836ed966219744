package org.xuefen.credit.claim;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import org.xuefen.asset.AssetRefusals;
import org.xuefen.asset.Documents;
import org.xuefen.identity.Caller;
import org.xuefen.organization.Scopes;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Refusal;

/** Documents of claims, asked for anew each time: an address alone opens nothing. */
@Hidden
@Controller("/api/v1/claims/{id}/documents")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class ClaimDocumentController {
    private final ClaimStore claims;
    private final ClaimDocuments attached;
    private final Documents documents;
    private final Scopes scopes;

    ClaimDocumentController(ClaimStore claims, ClaimDocuments attached, Documents documents, Scopes scopes) {
        this.claims = claims;
        this.attached = attached;
        this.documents = documents;
        this.scopes = scopes;
    }

    /** A document of a claim of mine, or of a member I organize once it was submitted. */
    @Get("/{documentId}")
    HttpResponse<byte[]> claimDocument(
            Caller caller, String id, String documentId, @QueryValue(defaultValue = "false") boolean original) {
        long document = Ids.parse(documentId);
        var claim = claims.find(Ids.parse(id)).orElseThrow(() -> new Refusal(AssetRefusals.DOCUMENT_NOT_FOUND));
        boolean mine = claim.memberId() == caller.memberId() && attached.belongs(claim, document);
        boolean organized =
                !mine && attached.everSubmitted(claim, document) && scopes.reaches(caller, claim.memberId());
        if (!mine && !organized) {
            throw new Refusal(AssetRefusals.DOCUMENT_NOT_FOUND);
        }
        return original ? documents.original(document) : documents.shown(document);
    }
}
