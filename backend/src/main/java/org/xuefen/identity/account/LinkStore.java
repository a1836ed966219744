package org.xuefen.identity.account;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xuefen.identity.AccountLinks;
import org.xuefen.identity.Accounts;
import org.xuefen.identity.IdentityRefusals;
import org.xuefen.shared.Db;
import org.xuefen.shared.Refusal;
import org.xuefen.shared.XuefenSettings;

/** {@link AccountLinks} in the database, and their use. */
@Singleton
class LinkStore implements AccountLinks {
    private static final Duration ACTIVATION_HOLDS = Duration.ofDays(14);
    private static final Duration RESET_HOLDS = Duration.ofHours(24);

    private final Db db;
    private final Accounts accounts;
    private final XuefenSettings settings;
    private final Clock clock;

    LinkStore(Db db, Accounts accounts, XuefenSettings settings, Clock clock) {
        this.db = db;
        this.accounts = accounts;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whose link a token is. */
    record Holder(long accountId, Purpose purpose) {}

    @Override
    @Transactional
    public Link issue(long accountId, @Nullable Long issuedBy) {
        var account = accounts.find(accountId).orElseThrow(() -> new Refusal(IdentityRefusals.ACCOUNT_NOT_FOUND));
        var purpose = switch (account.status()) {
            case INVITED -> Purpose.ACTIVATION;
            case ACTIVE -> Purpose.RESET;
            case DEACTIVATED -> throw new Refusal(IdentityRefusals.ACCOUNT_DEACTIVATED);
        };
        return write(List.of(accountId), purpose, issuedBy).getFirst();
    }

    @Override
    @Transactional
    public List<Link> activations(Collection<Long> accountIds, @Nullable Long issuedBy) {
        if (accountIds.isEmpty()) {
            return List.of();
        }
        var invited = db.query(
                "select id from account where status = ? and id in (?)",
                row -> row.getLong(1),
                Accounts.Status.INVITED,
                accountIds);
        return write(invited, Purpose.ACTIVATION, issuedBy);
    }

    private List<Link> write(List<Long> accountIds, Purpose purpose, @Nullable Long issuedBy) {
        var now = clock.instant();
        var expires = now.plus(purpose == Purpose.ACTIVATION ? ACTIVATION_HOLDS : RESET_HOLDS);
        var links = new ArrayList<Link>();
        var rows = new ArrayList<@Nullable Object[]>();
        for (long id : accountIds) {
            var token = Tokens.fresh();
            rows.add(new @Nullable Object[] {Tokens.hash(token), id, purpose, now, issuedBy, expires});
            links.add(new Link(id, purpose, url(purpose, token), expires));
        }
        db.batch("""
                insert into account_link (token_hash, account_id, purpose, issued_at, issued_by, expires_at)
                values (?, ?, ?, ?, ?, ?)
                on duplicate key update token_hash = values(token_hash), issued_at = values(issued_at),
                    issued_by = values(issued_by), expires_at = values(expires_at)
                """, rows);
        return links;
    }

    private String url(Purpose purpose, String token) {
        var site = settings.publicUrl() == null ? "" : settings.publicUrl();
        return site + (purpose == Purpose.ACTIVATION ? "/activate" : "/reset") + "?token=" + token;
    }

    Optional<Holder> find(String token) {
        return db.one(
                "select account_id, purpose from account_link where token_hash = ? and expires_at > ?",
                row -> new Holder(row.getLong(1), Purpose.valueOf(row.getString(2))),
                Tokens.hash(token),
                clock.instant());
    }

    /** Takes the link out of use, or refuses {@code identity.link-invalid}; of two at a time one gets it. */
    Accounts.Account redeem(String token, Purpose purpose) {
        var account = find(token)
                .filter(holder -> holder.purpose() == purpose)
                .flatMap(holder -> accounts.find(holder.accountId()))
                .filter(found -> found.status() != Accounts.Status.DEACTIVATED)
                .orElseThrow(() -> new Refusal(IdentityRefusals.LINK_INVALID));
        if (db.update("delete from account_link where token_hash = ?", (Object) Tokens.hash(token)) == 0) {
            throw new Refusal(IdentityRefusals.LINK_INVALID);
        }
        return account;
    }

    /** Deletes what has expired. */
    int sweep(Instant now) {
        return db.update("delete from account_link where expires_at < ?", now);
    }
}
