package org.xuefen.credit.correction;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.CreditRefusals;
import org.xuefen.credit.award.Reversals;
import org.xuefen.credit.ledger.MemberKeys;
import org.xuefen.credit.ledger.ReversalReason;
import org.xuefen.identity.Caller;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Refusal;

@Controller("/api/v1/audit/entries")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"ORGANIZER", "ADMINISTRATOR"})
class CorrectionController {
    private final Proposals proposals;
    private final Reversals reversals;
    private final MemberKeys keys;

    CorrectionController(Proposals proposals, Reversals reversals, MemberKeys keys) {
        this.proposals = proposals;
        this.reversals = reversals;
        this.keys = keys;
    }

    /** Why an entry is taken back. */
    @Serdeable
    record ReversalRequest(
            ReversalReason reason,
            @NotBlank @Size(max = 500) String note) {}

    /** What came of it: a reversal at once, or a proposal that waits for a second person. */
    @Serdeable
    record ReversalAsked(
            @Nullable String reversalId, @Nullable String proposalId) {}

    /**
     * What a reversal would take.
     *
     * @param confirmers how many could confirm it; 0: it takes effect at once
     * @param proposedAt since when one waits to be confirmed, none: no one has proposed it
     */
    @Serdeable
    record ReversalTerms(long confirmers, @Nullable Instant proposedAt) {}

    /** The entry that was written. */
    @Serdeable
    record Written(String id) {}

    /** Whether a reversal of this entry takes a second person, and whether one is proposed already. */
    @Get("/{id}/reversal")
    ReversalTerms readReversalTerms(Caller caller, String id) {
        var entry = proposals.requireOrganized(caller, Ids.parse(id));
        var member = keys.ofKey(entry.memberKey()).orElseThrow(() -> new Refusal(CreditRefusals.ENTRY_NOT_FOUND));
        return new ReversalTerms(
                proposals.confirmers(caller, member.memberId()),
                proposals.openOf(entry.id()).map(Proposal::proposedAt).orElse(null));
    }

    /** Takes an entry back by a reversal, or proposes to where that takes two; the entry stays. */
    @Post("/{id}/reversal")
    ReversalAsked reverseEntry(Caller caller, String id, @Body @Valid ReversalRequest request) {
        var asked = proposals.ask(
                caller, Ids.parse(id), request.reason(), request.note().strip(), null);
        return new ReversalAsked(text(asked.reversalId()), text(asked.proposalId()));
    }

    /** Gives again what a reversal took, by a further award. */
    @Post("/{id}/reinstatement")
    Written reinstateEntry(Caller caller, String id) {
        long entryId = proposals.requireOrganized(caller, Ids.parse(id)).id();
        return new Written(Ids.text(reversals.reinstate(entryId).id()));
    }

    private static @Nullable String text(@Nullable Long id) {
        return Optional.ofNullable(id).map(Ids::text).orElse(null);
    }
}
