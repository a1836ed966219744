package org.xuefen.credit.claim;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xuefen.asset.Document;
import org.xuefen.credit.ledger.Entry;
import org.xuefen.credit.ledger.Ledger;
import org.xuefen.identity.Caller;
import org.xuefen.organization.Industries;
import org.xuefen.organization.Members;
import org.xuefen.organization.Scopes;
import org.xuefen.organization.Unit;
import org.xuefen.organization.Units;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Refusal;
import org.xuefen.shared.Sha256;
import org.xuefen.shared.Text;

/** One claim with all that its reviewer wants to look at. */
@Singleton
class ReviewViews {
    private static final int OTHERS = 100;

    private final ClaimStore claims;
    private final ClaimHistory history;
    private final ClaimDocuments documents;
    private final ClaimViews views;
    private final Prospects prospects;
    private final Likeness likeness;
    private final Reach reach;
    private final Scopes scopes;
    private final Members members;
    private final Units units;
    private final Industries industries;
    private final Ledger ledger;

    ReviewViews(
            ClaimStore claims,
            ClaimHistory history,
            ClaimDocuments documents,
            ClaimViews views,
            Prospects prospects,
            Likeness likeness,
            Reach reach,
            Scopes scopes,
            Members members,
            Units units,
            Industries industries,
            Ledger ledger) {
        this.claims = claims;
        this.history = history;
        this.documents = documents;
        this.views = views;
        this.prospects = prospects;
        this.likeness = likeness;
        this.reach = reach;
        this.scopes = scopes;
        this.members = members;
        this.units = units;
        this.industries = industries;
        this.ledger = ledger;
    }

    ReviewView of(Caller caller, long id) {
        var stored = require(caller, id);
        var claim = submitted(stored);
        int depth = reach.requireSeen(caller, claim);
        var papers = documents.submitted(claim);
        var hindrance = Reach.hindrance(caller.memberId(), depth, claim);
        return new ReviewView(
                Ids.text(id),
                claim.state(),
                claim.version(),
                claim.revision(),
                member(claim.memberId()),
                claim.content(),
                claim.revision() < 2
                        ? null
                        : history.revision(id, claim.revision() - 1).orElse(null),
                claim.grantedMilli(),
                claim.grantedCategory(),
                views.papers(claim, papers),
                views.form(claim),
                prospects.of(claim).orElse(null),
                alike(caller, claim, papers),
                training(caller, claim),
                views.steps(id),
                hindrance == null ? null : hindrance.wire(),
                claim.submittedAt(),
                claim.dueAt(),
                claim.entryId() == null ? null : Ids.text(claim.entryId()));
    }

    /** With another amount or category than it has. */
    Optional<Prospect> prospect(Caller caller, long id, @Nullable Long milli, @Nullable String category) {
        var claim = submitted(require(caller, id));
        return prospects.of(claim.granted(
                milli == null ? claim.grantedMilli() : milli, category == null ? claim.grantedCategory() : category));
    }

    private Claim require(Caller caller, long id) {
        var claim = claims.find(id).orElseThrow(() -> new Refusal(ClaimRefusals.CLAIM_NOT_FOUND));
        reach.requireSeen(caller, claim);
        return claim;
    }

    /** What a member is changing is theirs alone until it is submitted. */
    private Claim submitted(Claim claim) {
        return claim.state() == ClaimState.RETURNED
                ? history.revision(claim.id(), claim.revision())
                        .map(claim::with)
                        .orElse(claim)
                : claim;
    }

    private ReviewView.MemberRef member(long memberId) {
        var member = members.require(memberId);
        return new ReviewView.MemberRef(
                Ids.text(memberId),
                member.name(),
                member.memberNo(),
                units.findAll(Reach.ids(member.unitPath())).stream()
                        .sorted(java.util.Comparator.comparingInt(Unit::depth))
                        .map(Unit::name)
                        .toList(),
                Optional.ofNullable(member.industry())
                        .flatMap(industries::find)
                        .map(industry -> Text.of(industry.nameZh(), industry.nameEn()))
                        .orElse(null));
    }

    private List<ReviewView.Alike> alike(Caller caller, Claim claim, List<Document> papers) {
        var paths = scopes.pathsOf(caller);
        return likeness.of(claim, papers).stream()
                .map(found -> reach.depth(paths, found.claim().memberId()).isPresent()
                        ? seen(claim, found)
                        : new ReviewView.Alike(found.signs(), null, null, false, null, null, null, List.of()))
                .toList();
    }

    private ReviewView.Alike seen(Claim claim, Likeness.Found found) {
        var other = found.claim();
        return new ReviewView.Alike(
                found.signs(),
                Ids.text(other.id()),
                members.find(other.memberId()).map(member -> member.name()).orElse(null),
                other.memberId() == claim.memberId(),
                submitted(other).content(),
                other.state(),
                other.state() == ClaimState.APPROVED && other.entryId() != null
                        ? ledger.find(other.entryId()).map(Entry::amountMilli).orElse(null)
                        : null,
                documents.submitted(other).stream().map(Document::fileName).toList());
    }

    private ReviewView.Training training(Caller caller, Claim claim) {
        var others = likeness.sameTraining(claim, OTHERS);
        var paths = scopes.pathsOf(caller);
        var waiting = others.stream()
                .filter(other -> Training.identical(claim, other))
                .filter(other -> reach.depth(paths, other.memberId())
                        .filter(depth -> Reach.hindrance(caller.memberId(), depth, other) == null)
                        .isPresent())
                .toList();
        var names = members.findAll(waiting.stream().map(Claim::memberId).toList()).stream()
                .collect(java.util.stream.Collectors.toMap(each -> each.id(), each -> each.name()));
        return new ReviewView.Training(
                others.size(),
                waiting.stream()
                        .map(other -> new ReviewView.Waiting(
                                Ids.text(other.id()), other.version(), names.getOrDefault(other.memberId(), "")))
                        .toList());
    }

    /** What makes claims of several people one question. */
    static final class Training {
        private Training() {}

        static boolean identical(Claim one, Claim other) {
            return key(one) != null && java.util.Objects.equals(key(one), key(other));
        }

        /** The same training, told the same way and in the same amount; null where it can't be told. */
        static @Nullable String key(Claim claim) {
            var content = claim.content();
            return claim.trainingKey() == null
                    ? null
                    : Sha256.hex(String.join(
                                    "\n",
                                    Arrays.asList(
                                            claim.trainingKey(),
                                            String.valueOf(claim.rootId()),
                                            String.valueOf(claim.state()),
                                            String.valueOf(content.method()),
                                            String.valueOf(content.participation()),
                                            String.valueOf(content.amountKind()),
                                            String.valueOf(claim.amountMilli()),
                                            String.valueOf(content.result()),
                                            String.valueOf(claim.category()))))
                            .substring(0, 16);
        }
    }
}
