package org.xuefen.notification.mail;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xuefen.identity.Accounts;
import org.xuefen.identity.Accounts.Account;
import org.xuefen.identity.Accounts.Status;
import org.xuefen.notification.Wording;
import org.xuefen.shared.Db;
import org.xuefen.shared.XuefenSettings;

/** Sends by mail what goes to the inbox, to those who have an address and did not decline. */
@Singleton
public class InboxMail {
    private final SmtpSettings settings;
    private final XuefenSettings site;
    private final Outbox outbox;
    private final Wording wording;
    private final Accounts accounts;
    private final Db db;

    InboxMail(SmtpSettings settings, XuefenSettings site, Outbox outbox, Wording wording, Accounts accounts, Db db) {
        this.settings = settings;
        this.site = site;
        this.outbox = outbox;
        this.wording = wording;
        this.accounts = accounts;
        this.db = db;
    }

    /** Queues the mails; nothing happens where no mail server is set. */
    public void send(Collection<Long> memberIds, String kind, Map<String, String> arguments, @Nullable String link) {
        if (!settings.usable() || memberIds.isEmpty()) {
            return;
        }
        var declined = new HashSet<>(db.query(
                "select member_id from mail_refusal where member_id in (?)", row -> row.getLong(1), memberIds));
        for (long id : memberIds) {
            if (!declined.contains(id)) {
                accounts.find(id)
                        .filter(account -> account.email() != null && account.status() == Status.ACTIVE)
                        .ifPresent(account -> queue(account, kind, arguments, link));
            }
        }
    }

    private void queue(Account account, String kind, Map<String, String> arguments, @Nullable String link) {
        boolean english = account.locale().startsWith("en");
        var all = new HashMap<>(arguments);
        all.put("body", wording.of(kind + ".body", arguments, english));
        all.put("url", (site.publicUrl() == null ? "" : site.publicUrl()) + (link == null ? "/inbox" : link));
        outbox.queue(
                account, wording.of(kind + ".title", arguments, english), wording.of("mail.inbox.body", all, english));
    }
}
