package org.xuefen.credit.claim;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.xuefen.asset.Document;
import org.xuefen.organization.Members;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Refusal;

/** What members do with their claims: write, hand in papers, submit, withdraw, appeal. */
@Singleton
class Claiming {
    private static final int MOST_DRAFTS = 20;

    private final ClaimStore claims;
    private final ClaimHistory history;
    private final ClaimDocuments documents;
    private final RuleStore rules;
    private final Checks checks;
    private final Likeness likeness;
    private final Members members;
    private final Clock clock;

    Claiming(
            ClaimStore claims,
            ClaimHistory history,
            ClaimDocuments documents,
            RuleStore rules,
            Checks checks,
            Likeness likeness,
            Members members,
            Clock clock) {
        this.claims = claims;
        this.history = history;
        this.documents = documents;
        this.rules = rules;
        this.checks = checks;
        this.likeness = likeness;
        this.members = members;
        this.clock = clock;
    }

    /** @throws Refusal {@code credit.claim-too-many-drafts}, {@code organization.member-not-found} */
    @Transactional
    long begin(long memberId, ClaimContent content) {
        if (claims.drafts(memberId) >= MOST_DRAFTS) {
            throw new Refusal(ClaimRefusals.CLAIM_TOO_MANY_DRAFTS, MOST_DRAFTS);
        }
        var path = members.require(memberId).unitPath();
        long id = Ids.next();
        var day = rules.along(path).dayMinutes();
        claims.insert(id, memberId, Reach.ids(path).getFirst(), content, day, clock.instant());
        return id;
    }

    /** @throws Refusal {@code credit.claim-not-editable} */
    @Transactional
    void write(long memberId, long id, ClaimContent content) {
        claims.write(editable(memberId, id).id(), content, clock.instant());
    }

    @Transactional
    Document attach(long memberId, long id, String name, byte[] content) {
        return documents.add(editable(memberId, id), name, content);
    }

    @Transactional
    void detach(long memberId, long id, long documentId) {
        documents.remove(editable(memberId, id), documentId);
    }

    /** @throws Refusal {@code credit.claim-incomplete} and what else keeps it; {@code credit.claim-credited-already} */
    @Transactional
    void submit(long memberId, long id) {
        var claim = editable(memberId, id);
        var limits = rules.along(members.require(memberId).unitPath());
        var papers = documents.current(claim);
        checks.require(claim, limits, papers.size());
        if (likeness.creditedAlready(claim)) {
            throw new Refusal(ClaimRefusals.CLAIM_CREDITED_ALREADY);
        }
        var now = clock.instant();
        var alike = likeness.of(claim, papers);
        history.keep(claim, claim.revision() + 1, now);
        claims.submitted(id, now, now.plus(limits.review()), !alike.isEmpty());
        claims.sign(alike.stream().map(found -> found.claim().id()).toList());
        history.add(id, ClaimStep.of(ClaimStep.Kind.SUBMITTED, claims.lock(id), memberId, "", now));
    }

    /** A draft goes; what was submitted stays to be read and is decided on no more. */
    @Transactional
    void withdraw(long memberId, long id) {
        var claim = own(memberId, id);
        if (claim.state() == ClaimState.DRAFT) {
            documents.removeAll(claim);
            claims.delete(id);
            return;
        }
        if (!claim.state().waiting() && claim.state() != ClaimState.RETURNED) {
            throw new Refusal(ClaimRefusals.CLAIM_NOT_WITHDRAWABLE);
        }
        var now = clock.instant();
        claims.decided(id, ClaimState.WITHDRAWN, now);
        history.add(id, ClaimStep.of(ClaimStep.Kind.WITHDRAWN, claim, memberId, "", now));
    }

    /** @throws Refusal {@code credit.claim-not-appealable}, {@code …-appeal-over}, {@code …-appealed-to-the-top} */
    @Transactional
    void appeal(long memberId, long id, String text) {
        var claim = own(memberId, id);
        if (claim.state() != ClaimState.REFUSED) {
            throw new Refusal(ClaimRefusals.CLAIM_NOT_APPEALABLE);
        }
        if (!levelLeft(claim)) {
            throw new Refusal(ClaimRefusals.CLAIM_APPEALED_TO_THE_TOP);
        }
        var now = clock.instant();
        if (claim.appealUntil() == null || now.isAfter(claim.appealUntil())) {
            throw new Refusal(ClaimRefusals.CLAIM_APPEAL_OVER);
        }
        var limits = rules.along(members.require(memberId).unitPath());
        claims.appealed(id, now, now.plus(limits.secondReview()));
        history.add(id, ClaimStep.of(ClaimStep.Kind.APPEALED, claim, memberId, text, now));
    }

    /** Once per level: above the root there is none, so what was refused there is appealed there, once. */
    static boolean levelLeft(Claim claim) {
        return claim.refusedDepth() > 1 || claim.appeals() == 0;
    }

    private Claim editable(long memberId, long id) {
        var claim = own(memberId, id);
        if (!claim.state().editable()) {
            throw new Refusal(ClaimRefusals.CLAIM_NOT_EDITABLE);
        }
        return claim;
    }

    private Claim own(long memberId, long id) {
        var claim = claims.lock(id);
        if (claim.memberId() != memberId) {
            throw new Refusal(ClaimRefusals.CLAIM_NOT_FOUND);
        }
        return claim;
    }
}
