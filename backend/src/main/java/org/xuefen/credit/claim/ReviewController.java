package org.xuefen.credit.claim;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xuefen.catalogue.Versions;
import org.xuefen.identity.Caller;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Page;
import org.xuefen.shared.Refusal;
import org.xuefen.shared.Sentences;
import org.xuefen.shared.web.Problems;

/** The claims of the members one organizes. */
@Controller("/api/v1/claim-reviews")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"ORGANIZER", "ADMINISTRATOR"})
class ReviewController {
    private static final int MOST_AT_ONCE = 50;

    private final Queue queue;
    private final ReviewViews views;
    private final Reviewing reviewing;
    private final BulkApproval bulk;
    private final Sentences sentences;

    ReviewController(Queue queue, ReviewViews views, Reviewing reviewing, BulkApproval bulk, Sentences sentences) {
        this.queue = queue;
        this.views = views;
        this.reviewing = reviewing;
        this.bulk = bulk;
        this.sentences = sentences;
    }

    /** What a reviewer decides. */
    enum Verdict {
        APPROVE,
        RETURN,
        REFUSE
    }

    /**
     * A decision.
     *
     * @param note the member reads it; needed to return, to refuse, and to approve something else than was claimed
     * @param amountMilli what the reviewer makes of the amount, in what the claim counts in
     * @param category the same of the category
     */
    @Serdeable
    record Decision(
            Verdict verdict,
            @Nullable RefusalReason reason,
            @Nullable @Size(max = 1000) String note,
            @Nullable @Min(1) @Max(10_000_000) Long amountMilli,
            @Nullable @Size(max = 40) String category) {
        String words() {
            return note == null ? "" : note.strip();
        }
    }

    /** Claims approved together. */
    @Serdeable
    record Approvals(
            @Size(min = 1, max = MOST_AT_ONCE) List<@Valid Named> claims,
            @Nullable @Size(max = 1000) String note) {}

    /** A claim at the version its reviewer saw. */
    @Serdeable
    record Named(String id, int version) {}

    /** How each of them went; without a code it is approved. */
    @Serdeable
    record Approved(
            String id, @Nullable String code, @Nullable String detail) {}

    /** Claims of the members I organize. */
    @Get
    Page<ReviewView.Line> listClaimReviews(
            Caller caller,
            @QueryValue @Nullable String unit,
            @QueryValue(defaultValue = "MINE") Queue.Shown shown,
            @QueryValue(defaultValue = "false") boolean overdue,
            @QueryValue(defaultValue = "false") boolean signs,
            @QueryValue @Nullable @Min(1) @Max(1000) Integer olderThanDays,
            @QueryValue @Nullable String cursor,
            @QueryValue(defaultValue = "50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return queue.page(caller, new Queue.Filter(unit, shown, overdue, signs, olderThanDays), cursor, limit);
    }

    /** How many wait, and since when. */
    @Get("/counts")
    Queue.Counts countClaimReviews(Caller caller, @QueryValue @Nullable String unit) {
        return queue.counts(caller, unit);
    }

    /** One claim with all that its reviewer wants to look at. */
    @Get("/{id}")
    ReviewView readClaimReview(Caller caller, String id) {
        return views.of(caller, Ids.parse(id));
    }

    /** What it would give with another amount or category. */
    @Get("/{id}/prospect")
    @Nullable
    Prospect readClaimProspect(
            Caller caller,
            String id,
            @QueryValue @Nullable @Min(1) @Max(10_000_000) Long amountMilli,
            @QueryValue @Nullable @Size(max = 40) String category) {
        return views.prospect(caller, Ids.parse(id), amountMilli, category).orElse(null);
    }

    /** Decides on the version named in If-Match; a claim that has changed since is refused. */
    @Post("/{id}/decision")
    ReviewView decideClaim(
            Caller caller,
            String id,
            @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Body @Valid Decision decision) {
        long claimId = Ids.parse(id);
        long version = Versions.of(ifMatch);
        switch (decision.verdict()) {
            case APPROVE ->
                reviewing.approve(
                        caller, claimId, version, decision.amountMilli(), decision.category(), decision.words());
            case RETURN -> reviewing.giveBack(caller, claimId, version, decision.words());
            case REFUSE -> reviewing.refuse(caller, claimId, version, decision.reason(), decision.words());
        }
        return views.of(caller, claimId);
    }

    /** Approves claims of the same training that say the same, each by itself. */
    @Post("/approvals")
    List<Approved> approveClaims(HttpRequest<?> request, Caller caller, @Body @Valid Approvals approvals) {
        var locale = Problems.locale(request);
        var note = Objects.requireNonNullElse(approvals.note(), "").strip();
        return bulk.approve(caller, approvals.claims(), note).stream()
                .map(outcome -> new Approved(
                        Ids.text(outcome.id()),
                        outcome.refusal() == null
                                ? null
                                : outcome.refusal().code().wire(),
                        outcome.refusal() == null ? null : sentence(outcome.refusal(), locale)))
                .toList();
    }

    private String sentence(Refusal refusal, Locale locale) {
        return sentences
                .find("refusals/" + refusal.code().domain(), refusal.code().wire(), refusal.arguments(), locale)
                .orElse("");
    }
}
