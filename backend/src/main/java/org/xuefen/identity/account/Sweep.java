package org.xuefen.identity.account;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.xuefen.shared.Db;
import org.xuefen.shared.RecurringJob;

/** Deletes sessions, links, browsers and counted tries whose time is over. */
@Singleton
class Sweep implements RecurringJob {
    private final Db db;
    private final LinkStore links;
    private final Browsers browsers;
    private final Clock clock;

    Sweep(Db db, LinkStore links, Browsers browsers, Clock clock) {
        this.db = db;
        this.links = links;
        this.browsers = browsers;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "identity.sweep";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        var now = clock.instant();
        links.sweep(now);
        browsers.sweep(now);
        db.update("delete from account_session where expires_at < ?", now);
        db.update("delete from account_attempt where window_until < ?", now);
    }
}
