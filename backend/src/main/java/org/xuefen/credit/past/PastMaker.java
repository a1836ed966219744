package org.xuefen.credit.past;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.xuefen.credit.ledger.Ledger;
import org.xuefen.credit.ledger.MemberKeys;
import org.xuefen.credit.past.Population.Part;
import org.xuefen.credit.past.Population.Person;
import org.xuefen.credit.rules.LedgerLine;
import org.xuefen.credit.rules.YearPeriod;
import org.xuefen.credit.scheme.Schemes;
import org.xuefen.credit.standing.StandingRow;

/** Reckons standings from the ledger as it was known, part by part. */
@Singleton
class PastMaker {
    private final Population population;
    private final PastStore store;
    private final Ledger ledger;
    private final MemberKeys keys;
    private final Schemes schemes;

    PastMaker(Population population, PastStore store, Ledger ledger, MemberKeys keys, Schemes schemes) {
        this.population = population;
        this.store = store;
        this.ledger = ledger;
        this.keys = keys;
        this.schemes = schemes;
    }

    List<Part> parts(Past past) {
        var zone = schemes.version(past.schemeVersionId()).rules().zone();
        return population.parts(
                past.schemeId(),
                past.unitPath(),
                past.placed(),
                past.placed().atZone(zone).toLocalDate());
    }

    /** From the beginning, whatever an earlier attempt left behind; ends early when the row is gone. */
    void make(Past past) {
        store.clear(past.id());
        int done = 0;
        for (var part : parts(past)) {
            if (store.find(past.id()).isEmpty()) {
                store.clear(past.id());
                return;
            }
            done += part(past, part, done);
        }
        store.state(past.id(), PastState.READY);
    }

    @Transactional
    int part(Past past, Part part, int before) {
        var people = population.of(part, past.placed());
        if (past.purpose() != 0) {
            // Whoever writes an entry holds the key before the entry is given its time: after this, what is recorded
            // before now is committed, and a statement can't miss it.
            keys.lockAll(people.stream().map(Person::memberId).sorted().toList());
            people = population.of(part, past.placed());
        }
        var rules = schemes.version(past.schemeVersionId()).rules();
        var period = new YearPeriod(past.year(), rules.zone());
        var known = people.stream().map(Person::key).filter(key -> key != 0).toList();
        Map<Long, List<LedgerLine>> lines =
                known.isEmpty() ? Map.of() : ledger.linesKnown(known, past.schemeId(), period, past.known());
        var rows = new ArrayList<PastStore.Keyed>();
        for (var person : people) {
            var place = StandingRow.Place.of(person.unitId(), person.unitPath(), person.industry());
            var own = lines.getOrDefault(person.key(), List.of());
            rows.add(new PastStore.Keyed(
                    person.key(), StandingRow.of(past.schemeId(), period, rules, person.memberId(), place, own)));
        }
        store.write(past.id(), rows, before + rows.size());
        return rows.size();
    }
}
