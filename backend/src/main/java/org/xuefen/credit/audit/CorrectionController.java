package org.xuefen.credit.audit;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.xuefen.credit.CreditRefusals;
import org.xuefen.credit.award.Reversals;
import org.xuefen.credit.ledger.Ledger;
import org.xuefen.credit.ledger.MemberKeys;
import org.xuefen.credit.ledger.ReversalReason;
import org.xuefen.identity.Caller;
import org.xuefen.organization.Scopes;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Refusal;

@Controller("/api/v1/audit/entries")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"ORGANIZER", "ADMINISTRATOR"})
class CorrectionController {
    private final Reversals reversals;
    private final Ledger ledger;
    private final MemberKeys keys;
    private final Scopes scopes;

    CorrectionController(Reversals reversals, Ledger ledger, MemberKeys keys, Scopes scopes) {
        this.reversals = reversals;
        this.ledger = ledger;
        this.keys = keys;
        this.scopes = scopes;
    }

    /** Why an entry is taken back. */
    @Serdeable
    record ReversalRequest(
            ReversalReason reason,
            @NotBlank @Size(max = 500) String note) {}

    /** The entry that was written. */
    @Serdeable
    record Written(String id) {}

    /** Takes an entry back by a reversal; the entry stays. */
    @Post("/{id}/reversal")
    Written reverseEntry(Caller caller, String id, @Body @Valid ReversalRequest request) {
        long entryId = requireOrganized(caller, id);
        var written =
                reversals.reverse(entryId, request.reason(), request.note().strip(), caller.memberId());
        return new Written(Ids.text(written.id()));
    }

    /** Gives again what a reversal took, by a further award. */
    @Post("/{id}/reinstatement")
    Written reinstateEntry(Caller caller, String id) {
        return new Written(
                Ids.text(reversals.reinstate(requireOrganized(caller, id)).id()));
    }

    /** Not one's own either: nobody corrects their own record. */
    private long requireOrganized(Caller caller, String id) {
        var entry = ledger.find(Ids.parse(id)).orElseThrow(() -> new Refusal(CreditRefusals.ENTRY_NOT_FOUND));
        var key = keys.ofKey(entry.memberKey()).orElseThrow(() -> new Refusal(CreditRefusals.ENTRY_NOT_FOUND));
        if (key.memberId() == caller.memberId()) {
            throw new Refusal(CreditRefusals.ENTRY_OWN);
        }
        scopes.requireMember(caller, key.memberId());
        return entry.id();
    }
}
