package org.xuefen.identity.account;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xuefen.identity.Accounts;
import org.xuefen.identity.Caller;
import org.xuefen.identity.IdentityRefusals;
import org.xuefen.identity.Role;
import org.xuefen.identity.SessionsEnded;
import org.xuefen.identity.Usernames;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Refusal;

/** Sessions of browsers and scripts: looked up on every request, so that revoking one takes effect at once. */
@Singleton
class Sessions {
    /** How a session is carried. */
    enum Kind {
        COOKIE,
        TOKEN
    }

    static final Duration LIFETIME = Duration.ofDays(14);
    private static final Duration SEEN_EVERY = Duration.ofMinutes(10);

    private final Db db;
    private final Passwords passwords;
    private final ApplicationEventPublisher<SessionsEnded> endings;
    private final Clock clock;

    Sessions(Db db, Passwords passwords, ApplicationEventPublisher<SessionsEnded> endings, Clock clock) {
        this.db = db;
        this.passwords = passwords;
        this.endings = endings;
        this.clock = clock;
    }

    /** A session just begun; the token is shown this once. */
    record Begun(String token, long accountId) {}

    private record Credentials(long id, @Nullable String hash, Accounts.Status status) {}

    private record Found(Caller caller, Instant lastSeen) {}

    /**
     * Checks the password outside any transaction, since that takes tens of milliseconds on purpose.
     *
     * @throws Refusal {@code identity.credentials-wrong}, {@code identity.account-deactivated}
     */
    public Begun begin(String username, String password, Kind kind, String userAgent) {
        var account = db.one(
                "select id, password_hash, status from account where username = ?",
                row -> new Credentials(row.getLong(1), row.getString(2), Accounts.Status.valueOf(row.getString(3))),
                Usernames.normal(username));
        var hash = account.map(Credentials::hash).orElse(null);
        if (!passwords.matches(password, hash)) {
            throw new Refusal(IdentityRefusals.CREDENTIALS_WRONG);
        }
        var found = account.orElseThrow();
        if (found.status() == Accounts.Status.DEACTIVATED) {
            throw new Refusal(IdentityRefusals.ACCOUNT_DEACTIVATED);
        }
        return new Begun(open(found.id(), hash, kind, userAgent), found.id());
    }

    /** Only while the account is as it was when the password was checked: that took a while. */
    private String open(long accountId, @Nullable String hash, Kind kind, String userAgent) {
        var token = Tokens.fresh();
        var now = clock.instant();
        int begun = db.update(
                """
                insert into account_session (token_hash, id, account_id, kind, user_agent, created_at, last_seen_at,
                    expires_at)
                select ?, ?, id, ?, ?, ?, ?, ? from account where id = ? and password_hash = ? and status = 'ACTIVE'
                """,
                Tokens.hash(token),
                Ids.next(),
                kind,
                userAgent.substring(0, Math.min(200, userAgent.length())),
                now,
                now,
                now.plus(LIFETIME),
                accountId,
                hash);
        if (begun == 0) {
            throw new Refusal(IdentityRefusals.CREDENTIALS_WRONG);
        }
        return token;
    }

    /** Whose session a token is, if it is one that still holds. */
    public Optional<Caller> find(String token) {
        var now = clock.instant();
        var hash = Tokens.hash(token);
        var found = db.one(
                """
                select s.id, s.account_id, s.last_seen_at, a.roles, a.locale
                from account_session s join account a on a.id = s.account_id
                where s.token_hash = ? and s.expires_at > ? and a.status = 'ACTIVE'
                """,
                row -> new Found(
                        new Caller(row.getLong(2), Role.split(row.getString(4)), row.getString(5), row.getLong(1)),
                        Db.requireInstant(row, "last_seen_at")),
                hash,
                now);
        found.filter(session -> session.lastSeen().plus(SEEN_EVERY).isBefore(now))
                .ifPresent(session -> db.update(
                        "update account_session set last_seen_at = ?, expires_at = ? where token_hash = ?",
                        now,
                        now.plus(LIFETIME),
                        hash));
        return found.map(Found::caller);
    }

    @Transactional
    public void end(long sessionId, long accountId) {
        db.update("delete from account_session where account_id = ? and id = ?", accountId, sessionId);
        endings.publishEvent(SessionsEnded.one(accountId, sessionId));
    }

    /** Ends all sessions of an account but one. */
    @Transactional
    public void endOthers(long accountId, long spared) {
        db.update("delete from account_session where account_id = ? and id <> ?", accountId, spared);
        endings.publishEvent(SessionsEnded.allBut(accountId, spared));
    }
}
