package org.xuefen.live.schedule;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.xuefen.identity.Accounts;
import org.xuefen.live.LiveRefusals;
import org.xuefen.shared.Db;
import org.xuefen.shared.Refusal;
import org.xuefen.shared.Sha256;

/** A member's classes for their calendar program, behind a secret link that they can revoke. */
@Singleton
class Calendars {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 24;
    private static final int MOST = 500;
    private static final Duration BACK = Duration.ofDays(90);

    private final Db db;
    private final PlanStore store;
    private final Accounts accounts;
    private final Invitation invitation;
    private final Clock clock;

    Calendars(Db db, PlanStore store, Accounts accounts, Invitation invitation, Clock clock) {
        this.db = db;
        this.store = store;
        this.accounts = accounts;
        this.invitation = invitation;
        this.clock = clock;
    }

    /** Makes a link, shown this once; one there was before stops to work. @return its token */
    @Transactional
    String issue(long memberId) {
        var bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        revoke(memberId);
        db.update(
                "insert into live_calendar (member_id, token_hash, created_at) values (?, ?, ?)",
                memberId,
                Sha256.of(token),
                clock.instant());
        return token;
    }

    void revoke(long memberId) {
        db.update("delete from live_calendar where member_id = ?", memberId);
    }

    Optional<Instant> issuedAt(long memberId) {
        return db.one(
                "select created_at from live_calendar where member_id = ?",
                row -> Db.requireInstant(row, "created_at"),
                memberId);
    }

    /** What the owner of the link is coming to or gives, called off or not. */
    String feed(String token, String site) {
        long memberId = db.one(
                        "select member_id from live_calendar where token_hash = ?",
                        row -> row.getLong(1),
                        Sha256.of(token))
                .orElseThrow(() -> new Refusal(LiveRefusals.CALENDAR_UNKNOWN));
        var account = accounts.find(memberId)
                .filter(found -> found.status() == Accounts.Status.ACTIVE)
                .orElseThrow(() -> new Refusal(LiveRefusals.CALENDAR_UNKNOWN));
        boolean english = account.locale().startsWith("en");
        var plans = store.query("""
                where c.starts_at > ? and (
                    c.id in (select class_id from live_registration where member_id = ? and waiting = false)
                    or c.id in (select class_id from live_host where account_id = ?))
                order by c.starts_at limit ?
                """, clock.instant().minus(BACK), memberId, memberId, MOST);
        return ICalendar.of(
                "PUBLISH",
                english ? "Live classes" : "直播课",
                plans.stream()
                        .map(plan -> invitation.event(plan, site, english))
                        .toList());
    }

    String one(Plan plan, String site, boolean english) {
        return ICalendar.of("PUBLISH", "", java.util.List.of(invitation.event(plan, site, english)));
    }
}
