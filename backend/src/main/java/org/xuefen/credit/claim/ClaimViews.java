package org.xuefen.credit.claim;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xuefen.asset.Document;
import org.xuefen.credit.scheme.SchemeVersion;
import org.xuefen.identity.Accounts;
import org.xuefen.organization.Members;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Text;

/** Claims as their members see them, and the parts reviewers see alike. */
@Singleton
class ClaimViews {
    private final ClaimHistory history;
    private final ClaimDocuments documents;
    private final Prospects prospects;
    private final RuleStore rules;
    private final Members members;
    private final Accounts accounts;
    private final Clock clock;

    ClaimViews(
            ClaimHistory history,
            ClaimDocuments documents,
            Prospects prospects,
            RuleStore rules,
            Members members,
            Accounts accounts,
            Clock clock) {
        this.history = history;
        this.documents = documents;
        this.prospects = prospects;
        this.rules = rules;
        this.members = members;
        this.accounts = accounts;
        this.clock = clock;
    }

    ClaimView of(Claim claim) {
        var papers = claim.state().editable() ? documents.current(claim) : documents.submitted(claim);
        return new ClaimView(
                Ids.text(claim.id()),
                claim.state(),
                claim.version(),
                claim.revision(),
                claim.content(),
                papers(claim, papers),
                form(claim),
                prospects.of(claim).orElse(null),
                history.of(claim.id()).stream().map(step -> step(step, null)).toList(),
                appealable(claim),
                claim.appealUntil(),
                claim.dueAt(),
                claim.entryId() == null ? null : Ids.text(claim.entryId()));
    }

    ClaimView.Line line(Claim claim) {
        var content = claim.content();
        return new ClaimView.Line(
                Ids.text(claim.id()),
                claim.state(),
                content.title(),
                content.firstDay(),
                content.lastDay(),
                content.amountKind(),
                claim.amountMilli(),
                content.result(),
                claim.submittedAt(),
                claim.dueAt(),
                appealable(claim),
                claim.appealUntil(),
                claim.entryId() == null ? null : Ids.text(claim.entryId()));
    }

    private boolean appealable(Claim claim) {
        var until = claim.appealUntil();
        return claim.state() == ClaimState.REFUSED
                && until != null
                && clock.instant().isBefore(until)
                && Claiming.levelLeft(claim);
    }

    List<ClaimView.DocumentView> papers(Claim claim, List<Document> papers) {
        return papers.stream().map(paper -> paper(claim.id(), paper)).toList();
    }

    static ClaimView.DocumentView paper(long claimId, Document paper) {
        return new ClaimView.DocumentView(
                Ids.text(paper.id()),
                paper.fileName(),
                paper.kind(),
                paper.bytes(),
                paper.sha256(),
                paper.createdAt(),
                ClaimSource.address(claimId, paper.id()));
    }

    ClaimView.Form form(Claim claim) {
        return form(claim.memberId(), claim.content().lastDay());
    }

    /** What a member could claim for a day; null: today. */
    ClaimView.Form form(long memberId, java.time.@Nullable LocalDate day) {
        var version = prospects.applicable(memberId, day);
        var limits = rules.along(members.require(memberId).unitPath());
        return new ClaimView.Form(
                version.map(SchemeVersion::rules).map(Ways::of).orElse(List.of()),
                version.map(found -> found.rules().categories().stream()
                                .map(category -> new ClaimView.CategoryChoice(category.code(), category.name()))
                                .toList())
                        .orElse(List.of()),
                version.map(found -> found.rules().unitName()).orElse(null),
                limits);
    }

    /** With the names of who did it. */
    List<ClaimView.StepView> steps(long claimId) {
        var steps = history.of(claimId);
        var actors = new HashSet<Long>();
        steps.stream().map(ClaimStep::actorId).filter(Objects::nonNull).forEach(actors::add);
        Map<Long, String> names = accounts.findAll(actors).stream()
                .collect(Collectors.toMap(Accounts.Account::id, Accounts.Account::name));
        return steps.stream().map(step -> step(step, names.get(step.actorId()))).toList();
    }

    private static ClaimView.StepView step(ClaimStep step, @Nullable String by) {
        var reason = step.reason();
        Text words = reason == null ? null : reason.words();
        return new ClaimView.StepView(
                step.kind(), step.revision(), by, reason, words, step.note(), step.grantedMilli(), step.at());
    }
}
