package org.xuefen.credit.recalculation;

import jakarta.inject.Singleton;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.award.EntrySources;
import org.xuefen.credit.ledger.Entry;
import org.xuefen.credit.ledger.Ledger;
import org.xuefen.credit.rules.Computation;
import org.xuefen.credit.rules.Explanation;
import org.xuefen.credit.scheme.CreditJson;
import org.xuefen.credit.scheme.Schemes;
import org.xuefen.organization.Member;
import org.xuefen.organization.Members;
import org.xuefen.shared.Cursor;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Page;

/** Recalculations as people read them. */
@Singleton
class RunViews {
    private final RunStore store;
    private final Ledger ledger;
    private final EntrySources sources;
    private final Schemes schemes;
    private final Members members;

    RunViews(RunStore store, Ledger ledger, EntrySources sources, Schemes schemes, Members members) {
        this.store = store;
        this.ledger = ledger;
        this.sources = sources;
        this.schemes = schemes;
        this.members = members;
    }

    RunView of(Run run) {
        return new RunView(
                Ids.text(run.id()),
                run.year(),
                schemes.version(run.versionId()).number(),
                run.state(),
                run.total(),
                run.done(),
                run.entries(),
                run.unreadable(),
                run.changedEntries(),
                run.changedMembers(),
                run.differenceMilli(),
                run.written(),
                members.find(run.askedBy()).map(Member::name).orElse("—"),
                run.note(),
                run.createdAt(),
                run.endedAt());
    }

    Page<RunView> page(long schemeId, @Nullable String cursor, int limit) {
        long before = cursor == null ? Long.MAX_VALUE : Cursor.id(cursor);
        return Page.of(store.ofScheme(schemeId, before, limit + 1), limit, run -> Cursor.of(run.id()))
                .map(this::of);
    }

    Page<RunView.ChangedEntry> entries(Run run, @Nullable String cursor, int limit) {
        var found = store.changes(run.id(), Cursor.id(cursor), limit + 1);
        var unit = schemes.version(run.versionId()).rules().unitName();
        var entries = ledger
                .findAll(found.stream().map(RunStore.Change::entryId).toList())
                .stream()
                .collect(Collectors.toMap(Entry::id, Function.identity()));
        var titles = sources.titles(entries.values());
        var names = members
                .findAll(
                        found.stream().map(RunStore.Change::memberId).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Member::id, Member::name));
        return Page.of(found, limit, each -> Cursor.of(each.entryId()))
                .map(each -> new RunView.ChangedEntry(
                        Ids.text(each.entryId()),
                        Ids.text(each.memberId()),
                        names.getOrDefault(each.memberId(), "—"),
                        titles.getOrDefault(each.entryId(), EntrySources.UNKNOWN),
                        each.beforeMilli(),
                        each.afterMilli(),
                        Explanation.of(unit, new Computation(CreditJson.steps(each.steps()), each.afterMilli()))
                                .sentence(),
                        each.written()));
    }
}
