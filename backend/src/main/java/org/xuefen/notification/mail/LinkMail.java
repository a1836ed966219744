package org.xuefen.notification.mail;

import jakarta.inject.Singleton;
import java.util.Map;
import org.xuefen.identity.AccountLinks.Link;
import org.xuefen.identity.AccountLinks.Purpose;
import org.xuefen.identity.AccountMail;
import org.xuefen.identity.Accounts.Account;
import org.xuefen.notification.Wording;

/** Mails links that set a password. */
@Singleton
class LinkMail implements AccountMail {
    private final SmtpSettings settings;
    private final Outbox outbox;
    private final Wording wording;

    LinkMail(SmtpSettings settings, Outbox outbox, Wording wording) {
        this.settings = settings;
        this.outbox = outbox;
        this.wording = wording;
    }

    @Override
    public boolean available() {
        return settings.usable();
    }

    @Override
    public boolean send(Account account, Link link) {
        if (!available() || account.email() == null) {
            return false;
        }
        var key = link.purpose() == Purpose.ACTIVATION ? "mail.activation" : "mail.reset";
        var arguments = Map.of(
                "name", account.name(), "username", account.username(), "url", link.url(), "days", "14", "hours", "24");
        boolean english = account.locale().startsWith("en");
        outbox.queue(
                account,
                wording.of(key + ".subject", arguments, english),
                wording.of(key + ".body", arguments, english));
        return true;
    }
}
