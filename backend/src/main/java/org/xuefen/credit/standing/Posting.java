package org.xuefen.credit.standing;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.xuefen.credit.ledger.MemberKeys;
import org.xuefen.organization.OrganizationSettings;

/** Gives members their posts, and reckons their standings anew that go by them. */
@Singleton
class Posting {
    private final Posts posts;
    private final StandingStore standings;
    private final StandingBook book;
    private final MemberKeys keys;
    private final OrganizationSettings settings;
    private final Clock clock;

    Posting(
            Posts posts,
            StandingStore standings,
            StandingBook book,
            MemberKeys keys,
            OrganizationSettings settings,
            Clock clock) {
        this.posts = posts;
        this.standings = standings;
        this.book = book;
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    Set<String> today(long memberId) {
        return posts.held(Set.of(memberId), day()).getOrDefault(memberId, Set.of());
    }

    @Transactional
    void hold(long memberId, Set<String> held, LocalDate from) {
        var key = keys.lock(memberId);
        posts.put(memberId, held, from);
        int year = day().getYear();
        for (int each = year; each <= year + 1; each++) {
            for (var row : standings.ofMember(memberId, each)) {
                book.refreshYear(List.of(key), row.schemeId(), each);
            }
        }
    }

    private LocalDate day() {
        return settings.dayOf(clock.instant());
    }
}
