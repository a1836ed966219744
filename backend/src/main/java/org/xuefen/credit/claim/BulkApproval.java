package org.xuefen.credit.claim;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.identity.Caller;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Refusal;

/** Several claims that say the same, approved one after the other: what one of them lacks stops none of the others. */
@Singleton
class BulkApproval {
    private final ClaimStore claims;
    private final Reach reach;
    private final Reviewing reviewing;

    BulkApproval(ClaimStore claims, Reach reach, Reviewing reviewing) {
        this.claims = claims;
        this.reach = reach;
        this.reviewing = reviewing;
    }

    record Outcome(long id, @Nullable Refusal refusal) {}

    /** @throws Refusal {@code credit.claim-not-identical} before anything is decided */
    List<Outcome> approve(Caller caller, List<ReviewController.Named> named, String note) {
        var found =
                claims.findAll(named.stream().map(each -> Ids.parse(each.id())).toList());
        found.forEach(claim -> reach.requireSeen(caller, claim));
        var first = found.stream().findFirst().orElseThrow(() -> new Refusal(ClaimRefusals.CLAIM_NOT_FOUND));
        if (found.size() != named.size()
                || found.stream().anyMatch(claim -> !ReviewViews.Training.identical(first, claim))) {
            throw new Refusal(ClaimRefusals.CLAIM_NOT_IDENTICAL);
        }
        var outcomes = new ArrayList<Outcome>();
        for (var each : named) {
            long id = Ids.parse(each.id());
            try {
                reviewing.approve(caller, id, each.version(), null, null, note);
                outcomes.add(new Outcome(id, null));
            } catch (Refusal refusal) {
                outcomes.add(new Outcome(id, refusal));
            }
        }
        return outcomes;
    }
}
