package org.xuefen.credit.standing;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.xuefen.credit.ledger.MemberKeys;
import org.xuefen.credit.rules.YearPeriod;
import org.xuefen.credit.scheme.Schemes;
import org.xuefen.organization.MembersChanged;

/**
 * Reckons standings anew, in the same transaction, where members were given a post or relieved of one and their scheme
 * goes by it. What else changes of a member can wait for the {@link Roll}.
 */
@Singleton
class PostChanges {
    private final Schemes schemes;
    private final StandingStore standings;
    private final StandingBook book;
    private final MemberKeys keys;
    private final Clock clock;

    PostChanges(Schemes schemes, StandingStore standings, StandingBook book, MemberKeys keys, Clock clock) {
        this.schemes = schemes;
        this.standings = standings;
        this.book = book;
        this.keys = keys;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    public void changed(MembersChanged event) {
        // Of few members there is anything to reckon, of a new one nothing: schemes are asked about last.
        var years = standings.yearsByScheme(event.memberIds());
        for (var scheme : schemes.readable(years.keySet())) {
            var rules = schemes.versionsOf(scheme.id()).getLast().rules();
            int year = YearPeriod.of(clock.instant(), rules.zone()).year();
            // A period by the day someone joined is reported under the year it ends in.
            for (int each : List.of(year, year + 1)) {
                if (years.getOrDefault(scheme.id(), Set.of()).contains(each)
                        && PostsHeld.asks(schemes.ofYear(scheme.id(), each).rules())) {
                    refresh(scheme.id(), each, event.memberIds());
                }
            }
        }
    }

    private void refresh(long schemeId, int year, List<Long> memberIds) {
        var counted = new TreeSet<>(standings.findAll(schemeId, year, memberIds).keySet());
        if (!counted.isEmpty()) {
            book.refreshYear(keys.lockAll(List.copyOf(counted)), schemeId, year);
        }
    }
}
