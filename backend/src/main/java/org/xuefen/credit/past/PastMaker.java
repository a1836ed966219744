package org.xuefen.credit.past;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.xuefen.credit.ledger.Ledger;
import org.xuefen.credit.ledger.MemberKeys;
import org.xuefen.credit.past.Population.Part;
import org.xuefen.credit.past.Population.Person;
import org.xuefen.credit.rules.LedgerLine;
import org.xuefen.credit.rules.SchemeRules;
import org.xuefen.credit.scheme.Schemes;
import org.xuefen.credit.standing.Place;
import org.xuefen.credit.standing.PostsHeld;
import org.xuefen.credit.standing.Reach;
import org.xuefen.credit.standing.StandingRow;

/** Reckons standings from the ledger as it was known, part by part. */
@Singleton
class PastMaker {
    private final Population population;
    private final PastStore store;
    private final Ledger ledger;
    private final MemberKeys keys;
    private final Schemes schemes;
    private final PostsHeld posts;

    PastMaker(
            Population population, PastStore store, Ledger ledger, MemberKeys keys, Schemes schemes, PostsHeld posts) {
        this.population = population;
        this.store = store;
        this.ledger = ledger;
        this.keys = keys;
        this.schemes = schemes;
        this.posts = posts;
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
        var version = schemes.version(past.schemeVersionId());
        var places = places(version.rules(), people, past);
        var lines = lines(people, places.values(), version.rules(), past);
        var rows = new ArrayList<PastStore.Keyed>();
        for (var person : people) {
            var place = Objects.requireNonNull(places.get(person.memberId()));
            var own = lines.getOrDefault(person.key(), List.of());
            rows.add(new PastStore.Keyed(
                    person.key(), StandingRow.of(version, past.year(), person.memberId(), place, own)));
        }
        store.write(past.id(), rows, before + rows.size());
        return rows.size();
    }

    private Map<Long, Place> places(SchemeRules rules, List<Person> people, Past past) {
        var day = past.placed().atZone(rules.zone()).toLocalDate();
        var held = posts.asked(rules, people.stream().map(Person::memberId).toList(), day);
        var places = new HashMap<Long, Place>();
        for (var person : people) {
            places.put(
                    person.memberId(),
                    Place.of(
                            rules,
                            person.unitId(),
                            person.unitPath(),
                            person.industry(),
                            person.joined(),
                            held.getOrDefault(person.memberId(), Set.of())));
        }
        return places;
    }

    private Map<Long, List<LedgerLine>> lines(
            List<Person> people, Collection<Place> places, SchemeRules rules, Past past) {
        var known = people.stream().map(Person::key).filter(key -> key != 0).toList();
        if (known.isEmpty()) {
            return Map.of();
        }
        var reach = Reach.of(rules, past.year(), places);
        return ledger.linesKnown(known, past.schemeId(), reach.from(), reach.until(), past.known());
    }
}
