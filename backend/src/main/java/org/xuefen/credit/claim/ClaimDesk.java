package org.xuefen.credit.claim;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.SequencedMap;
import org.xuefen.credit.Claims;
import org.xuefen.credit.rules.DeliveryMethod;
import org.xuefen.credit.rules.Participation;
import org.xuefen.identity.Caller;
import org.xuefen.shared.Refusal;

/** The door to claims. */
@Singleton
class ClaimDesk implements Claims {
    private static final int MINUTES = 60;

    private final Claiming claiming;
    private final Reviewing reviewing;
    private final ClaimStore claims;

    ClaimDesk(Claiming claiming, Reviewing reviewing, ClaimStore claims) {
        this.claiming = claiming;
        this.reviewing = reviewing;
        this.claims = claims;
    }

    @Override
    @Transactional
    public long draft(long memberId, Training training, SequencedMap<String, byte[]> papers) {
        var content = new ClaimContent(
                training.title(),
                training.firstDay(),
                training.lastDay(),
                DeliveryMethod.IN_PERSON,
                Participation.LEARNER,
                AmountKind.HOURS,
                training.minutes() * 1000 / MINUTES,
                null,
                training.category(),
                training.provider(),
                training.certificateNo());
        long id = claiming.begin(memberId, content);
        papers.forEach((name, paper) -> claiming.attach(memberId, id, name, paper));
        return id;
    }

    @Override
    public void submit(long memberId, long claimId) {
        claiming.submit(memberId, claimId);
    }

    @Override
    public void approve(Caller reviewer, long claimId, String note) {
        reviewing.approve(reviewer, claimId, version(claimId), null, null, note);
    }

    @Override
    public void giveBack(Caller reviewer, long claimId, String note) {
        reviewing.giveBack(reviewer, claimId, version(claimId), note);
    }

    @Override
    public void refuse(Caller reviewer, long claimId, String reason, String note) {
        reviewing.refuse(reviewer, claimId, version(claimId), RefusalReason.valueOf(reason), note);
    }

    private long version(long claimId) {
        return claims.find(claimId)
                .orElseThrow(() -> new Refusal(ClaimRefusals.CLAIM_NOT_FOUND))
                .version();
    }
}
