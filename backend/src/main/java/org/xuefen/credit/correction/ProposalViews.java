package org.xuefen.credit.correction;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.award.EntrySources;
import org.xuefen.credit.ledger.Entry;
import org.xuefen.credit.ledger.Ledger;
import org.xuefen.credit.rules.YearPeriod;
import org.xuefen.credit.scheme.Schemes;
import org.xuefen.identity.Accounts;
import org.xuefen.identity.Accounts.Account;
import org.xuefen.identity.Caller;
import org.xuefen.organization.Member;
import org.xuefen.organization.Members;
import org.xuefen.organization.Unit;
import org.xuefen.organization.Units;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Page;
import org.xuefen.shared.Text;

/** Proposals as organizers read them; each thing they name is asked for once a page. */
@Singleton
class ProposalViews {
    private static final Text NOWHERE = Text.of("—", "—");

    private final ProposalStore store;
    private final FourEyes eyes;
    private final Ledger ledger;
    private final Schemes schemes;
    private final EntrySources sources;
    private final Members members;
    private final Units units;
    private final Accounts accounts;
    private final Clock clock;

    ProposalViews(
            ProposalStore store,
            FourEyes eyes,
            Ledger ledger,
            Schemes schemes,
            EntrySources sources,
            Members members,
            Units units,
            Accounts accounts,
            Clock clock) {
        this.store = store;
        this.eyes = eyes;
        this.ledger = ledger;
        this.schemes = schemes;
        this.sources = sources;
        this.members = members;
        this.units = units;
        this.accounts = accounts;
        this.clock = clock;
    }

    private record Named(
            Map<Long, Entry> entries,
            Map<Long, Text> titles,
            Map<Long, Member> members,
            Map<Long, Text> units,
            Map<Long, String> people,
            Map<Long, Boolean> decidable) {}

    Page<ProposalRow> page(Caller caller, List<String> paths, boolean openOnly, @Nullable String cursor, int limit) {
        var found = store.page(paths, openOnly, clock.instant(), cursor, limit + 1);
        var named = named(caller, found);
        var rows = new ArrayList<ProposalRow>();
        for (var proposal : found) {
            var entry = named.entries().get(proposal.entryId());
            var member = named.members().get(proposal.memberId());
            if (entry != null && member != null) {
                rows.add(row(caller, proposal, entry, member, named));
            }
        }
        return Page.of(rows, limit, row -> org.xuefen.shared.Cursor.of(row.id()));
    }

    private Named named(Caller caller, List<Proposal> found) {
        var entries = ledger.findAll(found.stream().map(Proposal::entryId).toList()).stream()
                .collect(Collectors.toMap(Entry::id, Function.identity()));
        var people = members
                .findAll(found.stream().map(Proposal::memberId).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Member::id, Function.identity()));
        var actors = found.stream()
                .flatMap(each -> Stream.concat(Stream.of(each.proposedBy()), Stream.ofNullable(each.decidedBy())))
                .distinct()
                .toList();
        return new Named(
                entries,
                sources.titles(entries.values()),
                people,
                units
                        .findAll(people.values().stream()
                                .map(Member::unitId)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Unit::id, Unit::name)),
                accounts.findAll(actors).stream().collect(Collectors.toMap(Account::id, Account::name)),
                found.stream()
                        .map(Proposal::levelUnitId)
                        .distinct()
                        .collect(Collectors.toMap(Function.identity(), level -> eyes.mayConfirm(caller, level))));
    }

    private ProposalRow row(Caller caller, Proposal proposal, Entry entry, Member member, Named named) {
        var rules = schemes.version(entry.schemeVersionId()).rules();
        var state = proposal.stateAt(clock.instant());
        boolean open = state == ProposalState.OPEN;
        boolean mine = proposal.proposedBy() == caller.memberId();
        return new ProposalRow(
                Ids.text(proposal.id()),
                Ids.text(entry.id()),
                Ids.text(entry.schemeId()),
                YearPeriod.of(entry.occurredAt(), rules.zone()).year(),
                Ids.text(member.id()),
                member.name(),
                member.memberNo(),
                named.units().getOrDefault(member.unitId(), NOWHERE),
                named.titles().getOrDefault(entry.id(), EntrySources.UNKNOWN),
                entry.amountMilli(),
                rules.unitName(),
                entry.occurredAt(),
                proposal.reason(),
                proposal.note(),
                named.people().getOrDefault(proposal.proposedBy(), "—"),
                proposal.proposedAt(),
                proposal.expiresAt(),
                state,
                Optional.ofNullable(proposal.decidedBy())
                        .map(id -> named.people().getOrDefault(id, "—"))
                        .orElse(null),
                proposal.decidedAt(),
                proposal.decisionNote(),
                Optional.ofNullable(proposal.sampleId()).map(Ids::text).orElse(null),
                open && mine,
                open
                        && !mine
                        && caller.memberId() != member.id()
                        && named.decidable().getOrDefault(proposal.levelUnitId(), false));
    }
}
