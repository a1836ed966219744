package org.xuefen.credit.carry;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.xuefen.credit.ledger.Entry;
import org.xuefen.credit.ledger.Ledger;
import org.xuefen.credit.ledger.MemberKey;
import org.xuefen.credit.ledger.MemberKeys;
import org.xuefen.credit.rules.CarryOver;
import org.xuefen.credit.rules.Category;
import org.xuefen.credit.rules.DeliveryMethod;
import org.xuefen.credit.rules.EntryKind;
import org.xuefen.credit.rules.Obligation;
import org.xuefen.credit.rules.Pace;
import org.xuefen.credit.rules.Period;
import org.xuefen.credit.rules.Step;
import org.xuefen.credit.rules.Tally;
import org.xuefen.credit.scheme.CreditJson;
import org.xuefen.credit.scheme.SchemeVersion;
import org.xuefen.credit.scheme.Schemes;
import org.xuefen.credit.standing.StandingBook;
import org.xuefen.credit.standing.StandingRow;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Sha256;

/**
 * Carries one member's surplus or debt into the next period: what leaves the old and what enters the new in one
 * transaction, under the member's key. The ledger's unique key stands behind it: the period is the occurrence.
 */
@Singleton
class Carrying {
    /** The source of carries; its ids stand for categories. */
    static final String SOURCE = "CARRY";

    static final String NO_EVIDENCE = "NONE";
    private static final Duration LEAST = Duration.ofNanos(1000);

    private final Ledger ledger;
    private final MemberKeys keys;
    private final Schemes schemes;
    private final StandingBook standings;
    private final Clock clock;

    Carrying(Ledger ledger, MemberKeys keys, Schemes schemes, StandingBook standings, Clock clock) {
        this.ledger = ledger;
        this.keys = keys;
        this.schemes = schemes;
        this.standings = standings;
        this.clock = clock;
    }

    /** @return how many entries were written */
    @Transactional
    int carry(SchemeVersion version, StandingRow row) {
        var rules = version.rules();
        var key = keys.lock(row.memberId());
        var place = row.place();
        var requirement = place.requirement(rules);
        var old = place.period(rules, row.year());
        var next = requirement.period().at(old.until(), Pace.day(place.joinedOn()), rules.zone());
        var lines = ledger.linesOf(List.of(key.key()), row.schemeId(), rules.reach(requirement, old), old.until())
                .getOrDefault(key.key(), List.of());
        var tally = Tally.of(rules, old, lines);
        var obligation = Obligation.of(rules, requirement, old, Pace.day(place.joinedOn()), tally);
        var carried = CarryOver.of(rules, requirement, old, next, obligation, tally);
        var into = schemes.ofYear(row.schemeId(), next.year());
        int written = 0;
        for (var move : carried.moves()) {
            written += once(entry(
                    row, version, EntryKind.CARRY_OUT, move.from(), -move.milli(), old, last(old), move.steps(), key));
            written += once(
                    entry(row, into, EntryKind.CARRY_IN, move.to(), move.milli(), old, next.from(), move.steps(), key));
        }
        if (carried.debtMilli() > 0) {
            var steps = List.<Step>of(new Step.Debt(old.year(), carried.debtMilli()));
            written += once(entry(
                    row,
                    into,
                    EntryKind.CARRY_OUT,
                    Category.OTHER,
                    -carried.debtMilli(),
                    old,
                    next.from(),
                    steps,
                    key));
        }
        if (written > 0) {
            standings.refreshYear(List.of(key), row.schemeId(), row.year());
            standings.refreshYear(List.of(key), row.schemeId(), next.year());
        }
        return written;
    }

    private int once(Entry entry) {
        boolean there = !ledger.ofKind(
                        entry.memberKey(),
                        entry.schemeId(),
                        entry.kind(),
                        entry.sourceKind(),
                        entry.sourceId(),
                        entry.occurrence())
                .isEmpty();
        if (there) {
            return 0;
        }
        ledger.append(entry);
        return 1;
    }

    private static Instant last(Period period) {
        return period.until().minus(LEAST);
    }

    private Entry entry(
            StandingRow row,
            SchemeVersion version,
            EntryKind kind,
            String category,
            long milli,
            Period old,
            Instant at,
            List<Step> steps,
            MemberKey key) {
        long id = Ids.next();
        var told = CreditJson.steps(steps);
        return new Entry(
                id,
                key.key(),
                row.schemeId(),
                version.id(),
                kind,
                SOURCE,
                sourceOf(category),
                old.key(),
                0,
                null,
                category,
                DeliveryMethod.SELF_STUDY,
                milli,
                at,
                clock.instant(),
                row.place().unitId(),
                row.place().unitPath(),
                NO_EVIDENCE,
                0,
                key.commit(id, told.getBytes(StandardCharsets.UTF_8)),
                told,
                null,
                null);
    }

    /** A number that stands for a category in the unique key, the same for ever. */
    private static long sourceOf(String category) {
        return ByteBuffer.wrap(Sha256.of(category)).getLong() & Long.MAX_VALUE;
    }
}
