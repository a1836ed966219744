package org.xuefen.credit.claim;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.award.Awards;
import org.xuefen.credit.scheme.Schemes;
import org.xuefen.identity.Caller;
import org.xuefen.organization.Members;
import org.xuefen.shared.Refusal;

/** What reviewers decide. Each decision holds the claim's row and names the version it was made on. */
@Singleton
class Reviewing {
    private final ClaimStore claims;
    private final ClaimHistory history;
    private final ClaimSource source;
    private final Reach reach;
    private final RuleStore rules;
    private final Prospects prospects;
    private final Awards awards;
    private final Schemes schemes;
    private final Members members;
    private final ClaimNews news;
    private final Clock clock;

    Reviewing(
            ClaimStore claims,
            ClaimHistory history,
            ClaimSource source,
            Reach reach,
            RuleStore rules,
            Prospects prospects,
            Awards awards,
            Schemes schemes,
            Members members,
            ClaimNews news,
            Clock clock) {
        this.claims = claims;
        this.history = history;
        this.source = source;
        this.reach = reach;
        this.rules = rules;
        this.prospects = prospects;
        this.awards = awards;
        this.schemes = schemes;
        this.members = members;
        this.news = news;
        this.clock = clock;
    }

    /** A claim in hand, the depth of the unit by which its reviewer reaches it, and the member's rules. */
    private record InHand(Claim claim, int depth, ClaimRules rules) {}

    /**
     * Approves, by which it goes to the second level or gives its credit; in the latter case with the entry.
     *
     * @param milli what the reviewer makes of the amount; null: as it stands
     * @param category the same
     * @throws Refusal {@code credit.claim-changed} when it is not at that version any more; the obstacle where no entry
     *     can be written
     */
    @Transactional
    void approve(Caller caller, long id, long version, @Nullable Long milli, @Nullable String category, String note) {
        var hand = take(caller, id, version);
        var claim = hand.claim();
        boolean changes = (milli != null && !Objects.equals(milli, claim.amountMilli()))
                || (category != null && !category.equals(claim.category()));
        if (changes && note.isBlank()) {
            throw Refusal.field("note", ClaimRefusals.CLAIM_CHANGE_UNEXPLAINED);
        }
        if (milli != null) {
            claims.grant(id, milli, category == null ? claim.grantedCategory() : category);
        } else if (category != null) {
            claims.grant(id, claim.grantedMilli(), category);
        }
        var granted = claims.lock(id);
        requirePossible(granted);
        if (granted.state() == ClaimState.FIRST_REVIEW && hand.rules().levels() == 2) {
            forward(hand, granted, caller.memberId(), note);
            return;
        }
        award(granted, caller.memberId(), note);
    }

    private void requirePossible(Claim granted) {
        var kind = granted.content().amountKind();
        var milli = granted.amountMilli();
        if (kind != null && milli != null && !Checks.possible(granted.content(), kind, milli)) {
            throw Refusal.field("amountMilli", ClaimRefusals.CLAIM_AMOUNT_IMPOSSIBLE);
        }
        var prospect = prospects.of(granted).orElseThrow(() -> new Refusal(ClaimRefusals.CLAIM_INCOMPLETE));
        var obstacle = prospect.obstacle();
        for (var code : ClaimRefusals.values()) {
            if (code.wire().equals(obstacle)) {
                throw new Refusal(code);
            }
        }
        var category = granted.grantedCategory();
        if (category != null && !category.isEmpty() && !prospect.category().equals(category)) {
            throw Refusal.field("category", ClaimRefusals.CLAIM_CATEGORY_UNKNOWN);
        }
    }

    private void forward(InHand hand, Claim granted, long by, String note) {
        var now = clock.instant();
        claims.forwarded(
                granted.id(), by, hand.depth(), now, now.plus(hand.rules().secondReview()));
        step(ClaimStep.Kind.FORWARDED, granted, by, null, note);
        news.forwarded(granted);
    }

    private void award(Claim granted, long by, String note) {
        var entry = awards.award(prospects.earned(granted, source.hash(granted)))
                .orElseThrow(() -> new Refusal(ClaimRefusals.CLAIM_NO_SCHEME));
        claims.approved(granted.id(), entry.id(), clock.instant());
        step(ClaimStep.Kind.APPROVED, granted, by, null, note);
        var unit = schemes.version(entry.schemeVersionId()).rules().unitName();
        news.approved(granted, entry, unit, note);
    }

    /** Back to the member, who reads why. */
    @Transactional
    void giveBack(Caller caller, long id, long version, String note) {
        var claim = take(caller, id, version).claim();
        if (claim.state() == ClaimState.APPEALED) {
            throw new Refusal(ClaimRefusals.CLAIM_APPEAL_NOT_RETURNED);
        }
        requireNote(note);
        claims.decided(id, ClaimState.RETURNED, clock.instant());
        step(ClaimStep.Kind.RETURNED, claim, caller.memberId(), null, note);
        news.returned(claim, note);
    }

    @Transactional
    void refuse(Caller caller, long id, long version, @Nullable RefusalReason reason, String note) {
        var hand = take(caller, id, version);
        if (reason == null) {
            throw Refusal.field("reason", ClaimRefusals.CLAIM_REASON_MISSING);
        }
        requireNote(note);
        var now = clock.instant();
        claims.refused(
                id, caller.memberId(), hand.depth(), now, now.plus(hand.rules().appeal()));
        step(ClaimStep.Kind.REFUSED, hand.claim(), caller.memberId(), reason, note);
        news.refused(hand.claim(), reason, note, hand.claim().state() == ClaimState.APPEALED);
    }

    private static void requireNote(String note) {
        if (note.isBlank()) {
            throw Refusal.field("note", ClaimRefusals.CLAIM_NOTE_MISSING);
        }
    }

    private InHand take(Caller caller, long id, long version) {
        var claim = claims.lock(id);
        int depth = reach.requireSeen(caller, claim);
        if (claim.version() != version) {
            throw new Refusal(ClaimRefusals.CLAIM_CHANGED);
        }
        var hindrance = Reach.hindrance(caller.memberId(), depth, claim);
        if (hindrance != null) {
            throw new Refusal(hindrance);
        }
        var limits = rules.along(members.require(claim.memberId()).unitPath());
        return new InHand(claim, depth, limits);
    }

    private void step(ClaimStep.Kind kind, Claim claim, long by, @Nullable RefusalReason reason, String note) {
        history.add(
                claim.id(),
                new ClaimStep(
                        kind,
                        claim.revision(),
                        by,
                        reason,
                        note,
                        claim.amountMilli(),
                        claim.category(),
                        clock.instant()));
    }
}
