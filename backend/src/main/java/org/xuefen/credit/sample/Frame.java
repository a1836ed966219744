package org.xuefen.credit.sample;

import jakarta.inject.Singleton;
import java.util.function.IntConsumer;
import java.util.stream.LongStream;
import org.xuefen.credit.ledger.Ledger;
import org.xuefen.credit.past.Population;
import org.xuefen.credit.past.Population.Person;
import org.xuefen.credit.scheme.Schemes;

/** What a sample is drawn from: the awards that stood, of the members who were in the subtree. */
@Singleton
class Frame {
    private final Population population;
    private final Ledger ledger;
    private final Schemes schemes;

    Frame(Population population, Ledger ledger, Schemes schemes) {
        this.population = population;
        this.ledger = ledger;
        this.schemes = schemes;
    }

    int members(Sample sample) {
        return parts(sample).stream().mapToInt(Population.Part::members).sum();
    }

    /** @param looked hears how many members have been looked through */
    long[] of(Sample sample, IntConsumer looked) {
        var zone = schemes.version(sample.schemeVersionId()).rules().zone();
        var from = sample.from().atStartOfDay(zone).toInstant();
        var until = sample.until().plusDays(1).atStartOfDay(zone).toInstant();
        var found = LongStream.builder();
        int done = 0;
        for (var part : parts(sample)) {
            var people = population.of(part, sample.placed());
            var keys = people.stream().map(Person::key).filter(key -> key != 0).toList();
            if (!keys.isEmpty()) {
                ledger.awardsStanding(keys, sample.schemeId(), sample.category(), from, until, sample.known())
                        .forEach(found::add);
            }
            done += people.size();
            looked.accept(done);
        }
        return found.build().toArray();
    }

    private java.util.List<Population.Part> parts(Sample sample) {
        var zone = schemes.version(sample.schemeVersionId()).rules().zone();
        return population.parts(
                sample.schemeId(),
                sample.unitPath(),
                sample.placed(),
                sample.placed().atZone(zone).toLocalDate());
    }
}
