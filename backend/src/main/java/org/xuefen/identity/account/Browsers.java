package org.xuefen.identity.account;

import io.micronaut.http.HttpRequest;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.xuefen.identity.SharedBrowsers;
import org.xuefen.shared.Db;

/** The mark that a browser carries from one sign-in to the next, and who signed in with it. */
@Singleton
class Browsers implements SharedBrowsers {
    static final String COOKIE = "xuefen_browser";
    private static final int LONGEST = 64;

    private final Db db;
    private final Clock clock;

    Browsers(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Notes who signed in, and answers with the mark that the browser is to keep: its own, or a new one. */
    @Transactional
    String signedIn(HttpRequest<?> request, long accountId) {
        var mark = request.getCookies()
                .findCookie(COOKIE)
                .map(cookie -> cookie.getValue())
                .filter(value -> !value.isBlank() && value.length() <= LONGEST)
                .orElseGet(Tokens::fresh);
        db.update("""
                insert into account_browser (browser_hash, account_id, signed_in_at) values (?, ?, ?)
                on duplicate key update signed_in_at = values(signed_in_at)
                """, Tokens.hash(mark), accountId, clock.instant());
        return mark;
    }

    @Override
    public Collection<Set<Long>> since(Instant then) {
        Map<String, Set<Long>> byBrowser = new HashMap<>();
        db.query("""
                        select hex(b.browser_hash), b.account_id from account_browser b
                        join (
                            select browser_hash from account_browser where signed_in_at >= ?
                            group by browser_hash having count(*) >= ?
                        ) shared on shared.browser_hash = b.browser_hash
                        where b.signed_in_at >= ?
                        """, row -> Map.entry(row.getString(1), row.getLong(2)), then, SEVERAL, then)
                .forEach(each -> byBrowser
                        .computeIfAbsent(each.getKey(), _ -> new HashSet<>())
                        .add(each.getValue()));
        return byBrowser.values();
    }

    void sweep(Instant now) {
        db.update("delete from account_browser where signed_in_at < ?", now.minus(KEPT));
    }
}
