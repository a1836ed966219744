package org.xuefen.credit.standing;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.xuefen.credit.ledger.MemberKeys;
import org.xuefen.identity.MemberErasing;
import org.xuefen.organization.OrganizationSettings;

/** Takes someone who is being erased out of the sums of this year, while it is known whose key is whose. */
@Singleton
class Leaving {
    private final StandingStore standings;
    private final StandingBook book;
    private final MemberKeys keys;
    private final OrganizationSettings settings;
    private final Clock clock;

    Leaving(StandingStore standings, StandingBook book, MemberKeys keys, OrganizationSettings settings, Clock clock) {
        this.standings = standings;
        this.book = book;
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    @EventListener
    void erasing(MemberErasing event) {
        var key = keys.lock(event.memberId());
        int year = settings.dayOf(clock.instant()).getYear();
        standings.ofMember(event.memberId(), year).forEach(row -> book.remove(List.of(key), row.schemeId(), year));
    }
}
