package org.xuefen.identity.account;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.xuefen.identity.IdentityRefusals;
import org.xuefen.shared.Db;
import org.xuefen.shared.Refusal;

/**
 * Counts tries within a window, in the database, so that all nodes count together. A try is counted before it is made
 * and forgiven if it succeeds: whoever tries in parallel gains nothing.
 */
@Singleton
class Attempts {
    static final Duration WINDOW = Duration.ofMinutes(15);

    private final Db db;
    private final Clock clock;

    Attempts(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    private record Window(int tries, Instant until) {}

    /** Counts one try; in a transaction of its own, for it counts even if what it is for is refused. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void count(String key) {
        var now = clock.instant();
        db.update("""
                insert into account_attempt (key_hash, tries, window_until) values (?, 1, ?)
                on duplicate key update
                    tries = if(window_until <= ?, 1, tries + 1),
                    window_until = if(window_until <= ?, values(window_until), window_until)
                """, Tokens.hash(key), now.plus(WINDOW), now, now);
    }

    /** @throws Refusal {@code identity.too-many-attempts} with the seconds to wait, once the limit is passed */
    void require(String key, int limit) {
        var now = clock.instant();
        db.one(
                        "select tries, window_until from account_attempt where key_hash = ?",
                        row -> new Window(row.getInt(1), Db.requireInstant(row, "window_until")),
                        Tokens.hash(key))
                .filter(window -> window.tries() > limit && window.until().isAfter(now))
                .ifPresent(window -> {
                    throw new Refusal(IdentityRefusals.TOO_MANY_ATTEMPTS, Duration.between(now, window.until()));
                });
    }

    /** Takes one try back. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void forgive(String key) {
        db.update("update account_attempt set tries = tries - 1 where key_hash = ? and tries > 0", Tokens.hash(key));
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void forget(String key) {
        db.update("delete from account_attempt where key_hash = ?", Tokens.hash(key));
    }
}
