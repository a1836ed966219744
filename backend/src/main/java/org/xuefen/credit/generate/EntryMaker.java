package org.xuefen.credit.generate;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
import org.xuefen.organization.Member;
import org.xuefen.shared.Ids;

/** A year of entries for a chunk of members: some eager, most steady, some who have barely begun. */
@Singleton
class EntryMaker {
    private static final int COURSES = 400;
    private static final int MOST = 14;
    private static final byte[] NO_EVIDENCE = new byte[32];

    private final Ledger ledger;
    private final Clock clock;

    EntryMaker(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What was appended, by member. */
    record Made(Map<Long, List<LedgerLine>> byMember, long count) {}

    @Transactional
    Made make(List<Member> people, List<MemberKey> keys, SchemeVersion version, YearPeriod year, Random random) {
        var keyOf = new HashMap<Long, MemberKey>();
        keys.forEach(key -> keyOf.put(key.memberId(), key));
        var appended = new ArrayList<Entry>();
        var lines = new HashMap<Long, List<LedgerLine>>();
        for (var member :
                people.stream().sorted(Comparator.comparingLong(Member::id)).toList()) {
            var key = keyOf.get(member.id());
            if (key == null) {
                continue;
            }
            int entries = Math.clamp(Math.round(7 + random.nextGaussian() * 2.6), 0, MOST);
            int first = random.nextInt(COURSES);
            for (int i = 0; i < entries; i++) {
                var entry = entry(member, key, version, year, (first + i * 29) % COURSES, random);
                appended.add(entry);
                lines.computeIfAbsent(member.id(), _ -> new ArrayList<>()).add(entry.line());
            }
        }
        ledger.appendAll(appended);
        return new Made(lines, appended.size());
    }

    private Entry entry(
            Member member, MemberKey key, SchemeVersion version, YearPeriod year, int course, Random random) {
        long id = Ids.next();
        long whole = (3 + random.nextInt(8)) * 60_000L;
        long counted = whole * (90 + random.nextInt(11)) / 100;
        var measured = Measured.selfStudy(counted, whole, whole);
        var computation = Converter.compute(version.rules(), measured);
        var category = version.rules()
                .categories()
                .get(course % version.rules().categories().size());
        var occurred = moment(year, random);
        return new Entry(
                id,
                key.key(),
                version.schemeId(),
                version.id(),
                EntryKind.AWARD,
                Entry.COURSE,
                course + 1L,
                version.rules().uniqueness().occurrence(year),
                0,
                null,
                category.code(),
                measured.method(),
                computation.amountMilli(),
                occurred,
                occurred,
                member.unitId(),
                member.unitPath(),
                Entry.GENERATED,
                0,
                key.commit(id, NO_EVIDENCE),
                CreditJson.steps(computation.steps()),
                null,
                null);
    }

    private Instant moment(YearPeriod year, Random random) {
        long seconds =
                Math.max(1, Duration.between(year.from(), clock.instant()).toSeconds());
        return year.from().plusSeconds(random.nextLong(seconds));
    }
}
