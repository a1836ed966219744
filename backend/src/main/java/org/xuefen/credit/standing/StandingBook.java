package org.xuefen.credit.standing;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.ledger.Ledger;
import org.xuefen.credit.ledger.MemberKey;
import org.xuefen.credit.rules.YearPeriod;
import org.xuefen.credit.scheme.Schemes;
import org.xuefen.organization.Member;
import org.xuefen.organization.Members;

/** Brings cached standings in line with the ledger, in the transaction that changed it. */
@Singleton
public class StandingBook {
    private final StandingStore standings;
    private final Ledger ledger;
    private final Schemes schemes;
    private final Members members;
    private final Clock clock;

    StandingBook(StandingStore standings, Ledger ledger, Schemes schemes, Members members, Clock clock) {
        this.standings = standings;
        this.ledger = ledger;
        this.schemes = schemes;
        this.members = members;
        this.clock = clock;
    }

    /**
     * Makes the standings of these members anew. The caller holds their keys. In a year that is over a member stays
     * counted in the unit they were last counted in; in the present one they are counted where they are now.
     */
    @Transactional
    public void refresh(List<MemberKey> keys, long schemeId, int year) {
        var rules = schemes.ofYear(schemeId, year).rules();
        var period = new YearPeriod(year, rules.zone());
        boolean over = !clock.instant().isBefore(period.until());
        var ids = keys.stream().map(MemberKey::memberId).toList();
        var before = standings.findAll(schemeId, year, ids);
        var now = members.findAll(ids).stream().collect(Collectors.toMap(Member::id, Function.identity()));
        var rows = new ArrayList<StandingRow>();
        for (var key : keys) {
            var old = before.get(key.memberId());
            var place = old != null && over ? old.place() : placeNow(now, key.memberId(), old);
            if (place != null) {
                rows.add(StandingRow.of(
                        schemeId, period, rules, key.memberId(), place, ledger.lines(key.key(), schemeId, period)));
            }
        }
        standings.replace(rows, before);
    }

    /** Takes members out of a scheme's totals who no longer belong to it. Their entries stay. */
    @Transactional
    public void remove(List<MemberKey> keys, long schemeId, int year) {
        var ids = keys.stream().map(MemberKey::memberId).toList();
        standings.remove(standings.findAll(schemeId, year, ids).values());
    }

    private static StandingRow.@Nullable Place placeNow(
            Map<Long, Member> now, long memberId, @Nullable StandingRow old) {
        var member = now.get(memberId);
        if (member == null) {
            return old == null ? null : old.place();
        }
        return StandingRow.Place.of(member.unitId(), member.unitPath(), member.industry());
    }
}
