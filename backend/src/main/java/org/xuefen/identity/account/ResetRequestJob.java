package org.xuefen.identity.account;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.xuefen.identity.AccountMail;
import org.xuefen.identity.Accounts;
import org.xuefen.shared.Db;
import org.xuefen.shared.JobHandler;

/**
 * Looks up who asked for a reset and mails the link. As a job, so that the answer to the request takes as long for a
 * name that exists as for one that doesn't. No more than a few mails an hour go to one account.
 */
@Singleton
class ResetRequestJob implements JobHandler {
    static final String KIND = "identity.reset-request";
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final Db db;
    private final Accounts accounts;
    private final LinkStore links;
    private final AccountMail mail;
    private final java.time.Clock clock;

    ResetRequestJob(Db db, Accounts accounts, LinkStore links, AccountMail mail, java.time.Clock clock) {
        this.db = db;
        this.accounts = accounts;
        this.links = links;
        this.mail = mail;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String id, String login) {
        if (!mail.available()) {
            return;
        }
        // An address that several accounts share is nobody's in particular.
        var byAddress = db.query("select id from account where email = ? limit 2", row -> row.getLong(1), login);
        accounts.findByUsername(login)
                .or(() -> byAddress.size() == 1 ? accounts.find(byAddress.getFirst()) : java.util.Optional.empty())
                .filter(account -> account.status() != Accounts.Status.DEACTIVATED && account.email() != null)
                .filter(account -> db.number(
                                "select count(*) from account_link where account_id = ? and issued_at > ?",
                                account.id(),
                                clock.instant().minus(PAUSE))
                        == 0)
                .ifPresent(account -> mail.send(account, links.issue(account.id(), null)));
    }
}
