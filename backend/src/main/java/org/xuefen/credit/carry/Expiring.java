package org.xuefen.credit.carry;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.xuefen.credit.ledger.Entry;
import org.xuefen.credit.ledger.Ledger;
import org.xuefen.credit.ledger.MemberKey;
import org.xuefen.credit.ledger.MemberKeys;
import org.xuefen.credit.rules.EntryKind;
import org.xuefen.credit.rules.Expiries;
import org.xuefen.credit.rules.YearPeriod;
import org.xuefen.credit.scheme.CreditJson;
import org.xuefen.credit.scheme.SchemeVersion;
import org.xuefen.credit.standing.StandingBook;
import org.xuefen.credit.standing.StandingRow;
import org.xuefen.shared.Ids;

/** Writes what of one member's credits has been valid long enough, under the member's key; each entry expires once. */
@Singleton
class Expiring {
    /** The source of expiries; its ids are entries. */
    static final String SOURCE = "EXPIRY";

    private final Ledger ledger;
    private final MemberKeys keys;
    private final StandingBook standings;
    private final Clock clock;

    Expiring(Ledger ledger, MemberKeys keys, StandingBook standings, Clock clock) {
        this.ledger = ledger;
        this.keys = keys;
        this.standings = standings;
        this.clock = clock;
    }

    /** @return how many entries were written */
    @Transactional
    int expire(SchemeVersion version, StandingRow row, int months) {
        var rules = version.rules();
        var key = keys.lock(row.memberId());
        var period = row.place().period(rules, row.year());
        var lines = ledger.lines(key.key(), row.schemeId(), period);
        var today = clock.instant().atZone(rules.zone()).toLocalDate();
        var expiries = Expiries.of(lines, months, rules.zone(), today);
        for (var expiry : expiries) {
            var entry = ledger.find(expiry.entryId()).orElseThrow();
            ledger.append(expiry(version, entry, expiry, key));
            int year = YearPeriod.of(entry.occurredAt(), rules.zone()).year();
            standings.refresh(List.of(key), row.schemeId(), year);
        }
        return expiries.size();
    }

    /** It has the time of what it takes from, and is part of every period that is. */
    private Entry expiry(SchemeVersion version, Entry entry, Expiries.Expiry expiry, MemberKey key) {
        long id = Ids.next();
        var steps = CreditJson.steps(List.of(expiry.step()));
        return new Entry(
                id,
                entry.memberKey(),
                entry.schemeId(),
                version.id(),
                EntryKind.EXPIRY,
                SOURCE,
                entry.id(),
                entry.occurrence(),
                entry.id(),
                null,
                entry.category(),
                entry.method(),
                -expiry.milli(),
                entry.occurredAt(),
                clock.instant(),
                entry.unitId(),
                entry.unitPath(),
                Carrying.NO_EVIDENCE,
                0,
                key.commit(id, steps.getBytes(StandardCharsets.UTF_8)),
                steps,
                null,
                null);
    }
}
