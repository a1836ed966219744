package org.xuefen.credit.generate;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import org.xuefen.credit.ledger.Entry;
import org.xuefen.credit.ledger.Ledger;
import org.xuefen.credit.ledger.MemberKey;
import org.xuefen.credit.rules.Converter;
import org.xuefen.credit.rules.EntryKind;
import org.xuefen.credit.rules.LedgerLine;
import org.xuefen.credit.rules.Measured;
import org.xuefen.credit.rules.YearPeriod;
import org.xuefen.credit.scheme.CreditJson;
import org.xuefen.credit.scheme.SchemeVersion;
import org.xuefen.credit.standing.StandingLoad;
import org.xuefen.organization.Member;
import org.xuefen.shared.Ids;

/** A year of entries for a chunk of members: some eager, most steady, some who have barely begun. */
@Singleton
class EntryMaker {
    private static final int COURSES = 400;
    private static final int STRIDE = 29;
    private static final double SPREAD = 0.37;
    private static final byte[] NO_EVIDENCE = new byte[32];

    private final Ledger ledger;
    private final StandingLoad standings;
    private final Clock clock;
    private final Map<Studied, Given> given = new ConcurrentHashMap<>();

    EntryMaker(Ledger ledger, StandingLoad standings, Clock clock) {
        this.ledger = ledger;
        this.standings = standings;
        this.clock = clock;
    }

    /** What all entries of one making have in common; {@code each} is how many a member has on average. */
    record Recipe(SchemeVersion version, YearPeriod year, int each, long seed) {}

    /** What is the same for all who studied the same is computed once. */
    private record Studied(long versionId, long countedMillis, long ofMillis) {}

    private record Given(long amountMilli, String steps, Measured measured) {}

    /** Entries and standings of these members, by key. @return how many entries */
    @Transactional
    public int make(List<Member> people, Map<Long, MemberKey> keys, Recipe recipe) {
        var appended = new ArrayList<Entry>(people.size() * recipe.each());
        var lines = new HashMap<Long, List<LedgerLine>>();
        for (var member : people) {
            var key = keys.get(member.id());
            if (key == null) {
                continue;
            }
            var random = new SplittableRandom(~(recipe.seed() + PeopleMaker.number(member)));
            int count =
                    Math.clamp(Math.round(recipe.each() * (1 + random.nextGaussian() * SPREAD)), 0, 2 * recipe.each());
            int first = random.nextInt(COURSES);
            var own = new ArrayList<LedgerLine>(count);
            for (int i = 0; i < count; i++) {
                var entry = entry(member, key, recipe, (first + i * STRIDE) % COURSES, random);
                appended.add(entry);
                own.add(entry.line());
            }
            lines.put(member.id(), own);
        }
        ledger.appendAll(appended);
        standings.load(people, recipe.version(), recipe.year().year(), lines);
        return appended.size();
    }

    private Entry entry(Member member, MemberKey key, Recipe recipe, int course, SplittableRandom random) {
        var version = recipe.version();
        long id = Ids.next();
        // The more entries, the shorter each: what a member comes to in a year stays about the same.
        long whole = (3 + random.nextInt(8)) * 420_000L / recipe.each();
        long counted = whole * (90 + random.nextInt(11)) / 100;
        var gives =
                given.computeIfAbsent(new Studied(version.id(), counted, whole), _ -> given(version, counted, whole));
        var category = version.rules()
                .categories()
                .get(course % version.rules().categories().size());
        var occurred = moment(recipe.year(), random);
        return new Entry(
                id,
                key.key(),
                version.schemeId(),
                version.id(),
                EntryKind.AWARD,
                Entry.COURSE,
                course + 1L,
                version.rules().uniqueness().occurrence(recipe.year()),
                0,
                null,
                category.code(),
                gives.measured().method(),
                gives.amountMilli(),
                occurred,
                occurred,
                member.unitId(),
                member.unitPath(),
                Entry.GENERATED,
                0,
                key.commit(id, NO_EVIDENCE),
                gives.steps(),
                null,
                null);
    }

    private static Given given(SchemeVersion version, long counted, long whole) {
        var measured = Measured.selfStudy(counted, whole, whole);
        var computation = Converter.compute(version.rules(), measured);
        return new Given(computation.amountMilli(), CreditJson.steps(computation.steps()), measured);
    }

    private Instant moment(YearPeriod year, SplittableRandom random) {
        long seconds =
                Math.max(1, Duration.between(year.from(), clock.instant()).toSeconds());
        return year.from().plusSeconds(random.nextLong(seconds));
    }
}
