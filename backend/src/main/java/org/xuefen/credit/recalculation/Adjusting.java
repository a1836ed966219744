package org.xuefen.credit.recalculation;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.xuefen.credit.ledger.Entry;
import org.xuefen.credit.ledger.Ledger;
import org.xuefen.credit.ledger.MemberKey;
import org.xuefen.credit.ledger.MemberKeys;
import org.xuefen.credit.rules.Amounts;
import org.xuefen.credit.rules.EntryKind;
import org.xuefen.credit.rules.Step;
import org.xuefen.credit.rules.YearPeriod;
import org.xuefen.credit.scheme.CreditJson;
import org.xuefen.credit.scheme.SchemeVersion;
import org.xuefen.credit.standing.StandingBook;
import org.xuefen.notification.Inbox;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Text;

/** Writes what a confirmed run found: one adjustment for an entry, in the transaction that marks it written and tells the member. */
@Singleton
class Adjusting {
    /** The source of adjustments; its ids are runs. */
    static final String SOURCE = "RUN";

    private static final String EVIDENCE = "ENTRY";

    private final RunStore runs;
    private final Ledger ledger;
    private final MemberKeys keys;
    private final StandingBook standings;
    private final Inbox inbox;
    private final Clock clock;

    Adjusting(RunStore runs, Ledger ledger, MemberKeys keys, StandingBook standings, Inbox inbox, Clock clock) {
        this.runs = runs;
        this.ledger = ledger;
        this.keys = keys;
        this.standings = standings;
        this.inbox = inbox;
        this.clock = clock;
    }

    /**
     * All of one member's. An entry that was taken back or adjusted by someone else since it was looked at is left as it
     * is: the difference shown is not the difference there would be.
     */
    @Transactional
    void write(Run run, SchemeVersion version, List<RunStore.Change> changes) {
        var key = keys.lock(changes.getFirst().memberId());
        var written = new ArrayList<RunStore.Change>();
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
                written.add(change);
            }
            runs.written(run.id(), change.entryId(), asFound);
        }
        if (!written.isEmpty()) {
            tell(run, version, key.memberId(), written);
        }
    }

    private void tell(Run run, SchemeVersion version, long memberId, List<RunStore.Change> written) {
        long difference = written.stream()
                .mapToLong(change -> change.afterMilli() - change.beforeMilli())
                .sum();
        var unit = version.rules().unitName();
        var arguments = new HashMap<String, String>();
        arguments.put("entries", Integer.toString(written.size()));
        arguments.put("difference", (difference > 0 ? "+" : "") + Amounts.text(difference));
        arguments.put("version", Integer.toString(version.number()));
        arguments.put("note", run.note());
        Inbox.put(arguments, "unit", Text.of(unit.zh(), unit.many()));
        inbox.send(memberId, "credit.recalculated", arguments, "/record?year=" + run.year());
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
