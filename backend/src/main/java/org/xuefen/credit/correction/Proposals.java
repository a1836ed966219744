package org.xuefen.credit.correction;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.CreditRefusals;
import org.xuefen.credit.award.Reversals;
import org.xuefen.credit.ledger.Entry;
import org.xuefen.credit.ledger.Ledger;
import org.xuefen.credit.ledger.MemberKeys;
import org.xuefen.credit.ledger.ReversalReason;
import org.xuefen.credit.rules.EntryKind;
import org.xuefen.identity.Caller;
import org.xuefen.organization.Members;
import org.xuefen.organization.Scopes;
import org.xuefen.organization.Unit;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Refusal;

/** Reversals as organizers ask for them: at once where one person's word is enough, else proposed to a second one. */
@Singleton
public class Proposals {
    private static final Duration OPEN_FOR = Duration.ofDays(14);

    private final ProposalStore store;
    private final FourEyes eyes;
    private final Reversals reversals;
    private final Ledger ledger;
    private final MemberKeys keys;
    private final Members members;
    private final Scopes scopes;
    private final CorrectionNews news;
    private final Clock clock;

    Proposals(
            ProposalStore store,
            FourEyes eyes,
            Reversals reversals,
            Ledger ledger,
            MemberKeys keys,
            Members members,
            Scopes scopes,
            CorrectionNews news,
            Clock clock) {
        this.store = store;
        this.eyes = eyes;
        this.reversals = reversals;
        this.ledger = ledger;
        this.keys = keys;
        this.members = members;
        this.scopes = scopes;
        this.news = news;
        this.clock = clock;
    }

    /** What came of asking for a reversal: one of the two is there. */
    public record Asked(@Nullable Long reversalId, @Nullable Long proposalId) {}

    /**
     * Takes an entry back, or proposes to.
     *
     * @param sampleId the sample it was looked at in, if any
     * @throws Refusal {@code credit.entry-own}, {@code credit.proposal-open}, and as {@link Reversals#reverse}
     */
    @Transactional
    public Asked ask(Caller caller, long entryId, ReversalReason reason, String note, @Nullable Long sampleId) {
        var entry = requireOrganized(caller, entryId);
        long memberId = memberOf(entry);
        requireReversible(entry);
        closeExpired(entryId);
        var level = eyes.level(caller, members.require(memberId).unitPath());
        var not = List.of(caller.memberId(), memberId);
        if (!eyes.required(level, not)) {
            return new Asked(
                    reversals.reverse(entryId, reason, note, caller.memberId()).id(), null);
        }
        var now = clock.instant();
        var proposal = new Proposal(
                Ids.next(),
                entryId,
                memberId,
                level.id(),
                sampleId,
                reason,
                note,
                caller.memberId(),
                now,
                now.plus(OPEN_FOR),
                ProposalState.OPEN,
                null,
                null,
                null,
                null);
        store.insert(proposal);
        news.proposed(proposal, entry, eyes.others(level, not));
        return new Asked(null, proposal.id());
    }

    /** Whether a reversal of this member's entries by the caller takes a second person, and how many could be it. */
    public long confirmers(Caller caller, long memberId) {
        var level = eyes.level(caller, members.require(memberId).unitPath());
        var not = List.of(caller.memberId(), memberId);
        return eyes.required(level, not) ? Math.max(1, eyes.others(level, not).size()) : 0;
    }

    /** Writes the reversal that another has proposed. @return its id */
    @Transactional
    public long confirm(Caller caller, long id) {
        var proposal = requireDecidable(caller, id);
        long reversalId = reversals
                .reverse(proposal.entryId(), proposal.reason(), proposal.note(), proposal.proposedBy())
                .id();
        store.decide(id, ProposalState.CONFIRMED, caller.memberId(), clock.instant(), null, reversalId);
        news.decided(proposal, ledger.find(proposal.entryId()).orElseThrow(), true, "");
        return reversalId;
    }

    @Transactional
    public void decline(Caller caller, long id, String note) {
        var proposal = requireDecidable(caller, id);
        store.decide(id, ProposalState.DECLINED, caller.memberId(), clock.instant(), note, null);
        news.decided(proposal, ledger.find(proposal.entryId()).orElseThrow(), false, note);
    }

    /** Takes one's own proposal back. */
    @Transactional
    public void withdraw(Caller caller, long id) {
        var proposal = requireOpen(caller, id);
        if (proposal.proposedBy() != caller.memberId()) {
            throw new Refusal(CreditRefusals.PROPOSAL_NOT_FOUND);
        }
        store.decide(id, ProposalState.WITHDRAWN, caller.memberId(), clock.instant(), null, null);
    }

    public long open(Collection<Unit> within) {
        return store.countOpen(within.stream().map(Unit::path).toList(), clock.instant());
    }

    Optional<Proposal> openOf(long entryId) {
        return store.openOf(entryId, clock.instant());
    }

    /** Not one's own either: nobody corrects their own record. */
    Entry requireOrganized(Caller caller, long entryId) {
        var entry = ledger.find(entryId).orElseThrow(() -> new Refusal(CreditRefusals.ENTRY_NOT_FOUND));
        long memberId = memberOf(entry);
        if (memberId == caller.memberId()) {
            throw new Refusal(CreditRefusals.ENTRY_OWN);
        }
        scopes.requireMember(caller, memberId);
        return entry;
    }

    private long memberOf(Entry entry) {
        return keys.ofKey(entry.memberKey())
                .orElseThrow(() -> new Refusal(CreditRefusals.ENTRY_NOT_FOUND))
                .memberId();
    }

    private void requireReversible(Entry entry) {
        if (!entry.kind().given()) {
            throw new Refusal(
                    entry.kind() == EntryKind.REVERSAL
                            ? CreditRefusals.ENTRY_IS_REVERSAL
                            : CreditRefusals.ENTRY_NOT_AWARD);
        }
        if (ledger.reversalOf(entry.id()).isPresent()) {
            throw new Refusal(CreditRefusals.ENTRY_REVERSED);
        }
    }

    private void closeExpired(long entryId) {
        var open = store.lockOpenOf(entryId);
        if (open.isEmpty()) {
            return;
        }
        if (open.get().stateAt(clock.instant()) == ProposalState.OPEN) {
            throw new Refusal(CreditRefusals.PROPOSAL_OPEN);
        }
        store.decide(open.get().id(), ProposalState.EXPIRED, null, open.get().expiresAt(), null, null);
    }

    private Proposal requireOpen(Caller caller, long id) {
        var proposal = store.lock(id).orElseThrow(() -> new Refusal(CreditRefusals.PROPOSAL_NOT_FOUND));
        if (!scopes.reaches(caller, proposal.memberId())) {
            throw new Refusal(CreditRefusals.PROPOSAL_NOT_FOUND);
        }
        if (proposal.stateAt(clock.instant()) != ProposalState.OPEN) {
            throw new Refusal(CreditRefusals.PROPOSAL_CLOSED);
        }
        return proposal;
    }

    private Proposal requireDecidable(Caller caller, long id) {
        var proposal = requireOpen(caller, id);
        if (proposal.memberId() == caller.memberId()) {
            throw new Refusal(CreditRefusals.ENTRY_OWN);
        }
        if (proposal.proposedBy() == caller.memberId()) {
            throw new Refusal(CreditRefusals.PROPOSAL_OWN);
        }
        if (!eyes.mayConfirm(caller, proposal.levelUnitId())) {
            throw new Refusal(CreditRefusals.PROPOSAL_FROM_ABOVE);
        }
        return proposal;
    }
}
