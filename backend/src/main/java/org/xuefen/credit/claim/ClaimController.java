package org.xuefen.credit.claim;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
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
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.xuefen.identity.Caller;
import org.xuefen.shared.Cursor;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Page;
import org.xuefen.shared.Refusal;

/** A member's own claims. Another's look like none. */
@Controller("/api/v1/claims")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class ClaimController {
    private final Claiming claiming;
    private final ClaimStore claims;
    private final ClaimViews views;

    ClaimController(Claiming claiming, ClaimStore claims, ClaimViews views) {
        this.claiming = claiming;
        this.claims = claims;
        this.views = views;
    }

    /** Why a level above should look again. */
    @Serdeable
    record AppealRequest(@NotBlank @Size(max = 1000) String text) {}

    /** My claims, the latest first. */
    @Get
    Page<ClaimView.Line> listClaims(
            Caller caller,
            @QueryValue @Nullable String cursor,
            @QueryValue(defaultValue = "30") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var found = claims.of(caller.memberId(), Cursor.id(cursor), limit + 1);
        return Page.of(found, limit, claim -> Cursor.of(claim.id())).map(views::line);
    }

    /** What I could claim, before there is a draft. */
    @Get("/form")
    ClaimView.Form readClaimForm(Caller caller) {
        return views.form(caller.memberId(), null);
    }

    /** Begins a draft. */
    @Post
    @Status(HttpStatus.CREATED)
    ClaimView beginClaim(Caller caller, @Body @Valid ClaimContent content) {
        return view(caller, claiming.begin(caller.memberId(), content));
    }

    /** One of my claims. */
    @Get("/{id}")
    ClaimView readClaim(Caller caller, String id) {
        return view(caller, Ids.parse(id));
    }

    /** Saves what I have typed so far, and says what it would give. */
    @Put("/{id}")
    ClaimView writeClaim(Caller caller, String id, @Body @Valid ClaimContent content) {
        claiming.write(caller.memberId(), Ids.parse(id), content);
        return view(caller, Ids.parse(id));
    }

    /** Adds a document, sent as it is; PDF, JPEG or PNG, ten megabytes at most. */
    @Post("/{id}/documents")
    @Consumes(MediaType.ALL)
    @Status(HttpStatus.CREATED)
    ClaimView.DocumentView addClaimDocument(
            Caller caller, String id, @QueryValue @NotBlank @Size(max = 300) String name, @Body byte[] content) {
        long claimId = Ids.parse(id);
        return ClaimViews.paper(claimId, claiming.attach(caller.memberId(), claimId, name, content));
    }

    /** Takes a document out of a draft. */
    @Delete("/{id}/documents/{documentId}")
    HttpResponse<?> removeClaimDocument(Caller caller, String id, String documentId) {
        claiming.detach(caller.memberId(), Ids.parse(id), Ids.parse(documentId));
        return HttpResponse.noContent();
    }

    /** Submits a draft, or what was returned and corrected. */
    @Post("/{id}/submission")
    ClaimView submitClaim(Caller caller, String id) {
        claiming.submit(caller.memberId(), Ids.parse(id));
        return view(caller, Ids.parse(id));
    }

    /** Asks a level above to look at a refusal. */
    @Post("/{id}/appeal")
    ClaimView appealClaim(Caller caller, String id, @Body @Valid AppealRequest request) {
        claiming.appeal(caller.memberId(), Ids.parse(id), request.text().strip());
        return view(caller, Ids.parse(id));
    }

    /** Withdraws a claim that is not decided; a draft goes without a trace. */
    @Delete("/{id}")
    HttpResponse<?> withdrawClaim(Caller caller, String id) {
        claiming.withdraw(caller.memberId(), Ids.parse(id));
        return HttpResponse.noContent();
    }

    private ClaimView view(Caller caller, long id) {
        return claims.find(id)
                .filter(claim -> claim.memberId() == caller.memberId())
                .map(views::of)
                .orElseThrow(() -> new Refusal(ClaimRefusals.CLAIM_NOT_FOUND));
    }
}
