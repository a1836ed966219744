package org.xuefen.credit.recalculation;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.xuefen.credit.ledger.Entry;
import org.xuefen.credit.ledger.Ledger;
import org.xuefen.credit.ledger.MemberKey;
import org.xuefen.credit.ledger.MemberKeys;
import org.xuefen.credit.rules.EntryKind;
import org.xuefen.credit.rules.Step;
import org.xuefen.credit.rules.YearPeriod;
import org.xuefen.credit.scheme.CreditJson;
import org.xuefen.credit.scheme.SchemeVersion;
import org.xuefen.credit.standing.StandingBook;
import org.xuefen.shared.Ids;

/** Writes what a confirmed run found: one adjustment for an entry, in the transaction that marks it written. */
@Singleton
class Adjusting {
    /** The source of adjustments; its ids are runs. */
    static final String SOURCE = "RUN";

    private static final String EVIDENCE = "ENTRY";

    private final RunStore runs;
    private final Ledger ledger;
    private final MemberKeys keys;
    private final StandingBook standings;
    private final Clock clock;

    Adjusting(RunStore runs, Ledger ledger, MemberKeys keys, StandingBook standings, Clock clock) {
        this.runs = runs;
        this.ledger = ledger;
        this.keys = keys;
        this.standings = standings;
        this.clock = clock;
    }

    /**
     * All of one member's. An entry that was taken back or adjusted by someone else since it was looked at is left as it
     * is: the difference shown is not the difference there would be.
     */
    @Transactional
    void write(Run run, SchemeVersion version, List<RunStore.Change> changes) {
        var key = keys.lock(changes.getFirst().memberId());
        for (var change : changes) {
            var entry = ledger.find(change.entryId()).orElse(null);
            boolean asFound = entry != null
                    && ledger.reversalOf(entry.id()).isEmpty()
                    && entry.amountMilli() + ledger.adjustedBy(entry) == change.beforeMilli();
            if (entry != null && asFound) {
                ledger.append(adjustment(run, version, change, entry, key));
                int year = YearPeriod.of(entry.occurredAt(), version.rules().zone())
                        .year();
                standings.refresh(List.of(key), entry.schemeId(), year);
            }
            runs.written(run.id(), change.entryId(), asFound);
        }
    }

    private Entry adjustment(Run run, SchemeVersion version, RunStore.Change change, Entry entry, MemberKey key) {
        long id = Ids.next();
        var steps = new ArrayList<Step>(CreditJson.steps(change.steps()));
        steps.add(new Step.Recalculated(version.number(), change.beforeMilli(), change.afterMilli()));
        return new Entry(
                id,
                entry.memberKey(),
                entry.schemeId(),
                version.id(),
                EntryKind.ADJUSTMENT,
                SOURCE,
                run.id(),
                entry.occurrence(),
                entry.id(),
                null,
                entry.category(),
                entry.method(),
                change.afterMilli() - change.beforeMilli(),
                entry.occurredAt(),
                clock.instant(),
                entry.unitId(),
                entry.unitPath(),
                EVIDENCE,
                entry.id(),
                key.commit(id, entry.steps().getBytes(StandardCharsets.UTF_8)),
                CreditJson.steps(steps),
                null,
                null);
    }
}
