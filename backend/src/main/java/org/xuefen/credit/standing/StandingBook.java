package org.xuefen.credit.standing;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.ledger.Ledger;
import org.xuefen.credit.ledger.MemberKey;
import org.xuefen.credit.rules.LedgerLine;
import org.xuefen.credit.rules.PeriodRule;
import org.xuefen.credit.rules.SchemeRules;
import org.xuefen.credit.scheme.SchemeVersion;
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
    private final PostsHeld posts;
    private final Clock clock;

    StandingBook(
            StandingStore standings, Ledger ledger, Schemes schemes, Members members, PostsHeld posts, Clock clock) {
        this.standings = standings;
        this.ledger = ledger;
        this.schemes = schemes;
        this.members = members;
        this.posts = posts;
        this.clock = clock;
    }

    /**
     * Makes the standings of these members anew that something of that calendar year is part of. The caller holds their
     * keys. In a period that is over a member stays counted in the unit they were last counted in; in the present one
     * they are counted where they are now.
     */
    @Transactional
    public void refresh(List<MemberKey> keys, long schemeId, int year) {
        var version = schemes.ofYear(schemeId, year);
        var rules = version.rules();
        int span = rules.span();
        var years = new TreeSet<>(Set.of(year));
        if (rules.requirements().stream().anyMatch(each -> each.period() instanceof PeriodRule.Anniversary)) {
            years.add(year + 1);
        }
        if (span > 0) {
            var ids = keys.stream().map(MemberKey::memberId).toList();
            years.addAll(standings.yearsOf(schemeId, ids, year - span, year + span));
        }
        years.forEach(each -> refreshYear(keys, each == year ? version : schemes.ofYear(schemeId, each), each));
    }

    /** Makes those reported under one year anew. */
    @Transactional
    public void refreshYear(List<MemberKey> keys, long schemeId, int year) {
        refreshYear(keys, schemes.ofYear(schemeId, year), year);
    }

    private void refreshYear(List<MemberKey> keys, SchemeVersion version, int year) {
        long schemeId = version.schemeId();
        var ids = keys.stream().map(MemberKey::memberId).toList();
        var before = standings.findAll(schemeId, year, ids);
        var places = places(version, year, keys, before);
        var lines = lines(version, year, places);
        var rows = new ArrayList<StandingRow>();
        places.forEach((key, place) -> rows.add(
                StandingRow.of(version, year, key.memberId(), place, lines.getOrDefault(key.key(), List.of()))));
        standings.replace(rows, before);
    }

    private Map<MemberKey, Place> places(
            SchemeVersion version, int year, List<MemberKey> keys, Map<Long, StandingRow> before) {
        var rules = version.rules();
        var ids = keys.stream().map(MemberKey::memberId).toList();
        var now = members.findAll(ids).stream().collect(Collectors.toMap(Member::id, Function.identity()));
        var today = clock.instant().atZone(rules.zone()).toLocalDate();
        var held = posts.asked(rules, ids, today);
        var places = new HashMap<MemberKey, Place>();
        for (var key : keys) {
            var old = before.get(key.memberId());
            var place = place(rules, year, now.get(key.memberId()), held.getOrDefault(key.memberId(), Set.of()), old);
            if (place != null) {
                places.put(key, place);
            }
        }
        return places;
    }

    private @Nullable Place place(
            SchemeRules rules, int year, @Nullable Member member, Set<String> held, @Nullable StandingRow old) {
        boolean over = old != null
                && !clock.instant().isBefore(old.place().period(rules, year).until());
        if (old != null && (over || member == null)) {
            return old.place();
        }
        return member == null ? null : Place.of(rules, member, held);
    }

    /** One question for all of them, from the earliest to the latest instant any of their periods looks at. */
    private Map<Long, List<LedgerLine>> lines(SchemeVersion version, int year, Map<MemberKey, Place> places) {
        if (places.isEmpty()) {
            return Map.of();
        }
        var reach = Reach.of(version.rules(), year, places.values());
        return ledger.linesOf(
                places.keySet().stream().map(MemberKey::key).toList(), version.schemeId(), reach.from(), reach.until());
    }

    /** Takes members out of a scheme's totals who no longer belong to it. Their entries stay. */
    @Transactional
    public void remove(List<MemberKey> keys, long schemeId, int year) {
        var ids = keys.stream().map(MemberKey::memberId).toList();
        standings.remove(standings.findAll(schemeId, year, ids).values());
    }
}
