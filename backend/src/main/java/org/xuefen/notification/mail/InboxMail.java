package org.xuefen.notification.mail;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xuefen.identity.Accounts;
import org.xuefen.identity.Accounts.Account;
import org.xuefen.identity.Accounts.Status;
import org.xuefen.notification.Inbox;
import org.xuefen.notification.MailCalendar;
import org.xuefen.notification.Wording;
import org.xuefen.organization.OrganizationSettings;
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
    private final QuietHoursStore quietHours;
    private final OrganizationSettings organization;
    private final Db db;
    private final Clock clock;

    InboxMail(
            SmtpSettings settings,
            XuefenSettings site,
            Outbox outbox,
            Wording wording,
            Accounts accounts,
            QuietHoursStore quietHours,
            OrganizationSettings organization,
            Db db,
            Clock clock) {
        this.settings = settings;
        this.site = site;
        this.outbox = outbox;
        this.wording = wording;
        this.accounts = accounts;
        this.quietHours = quietHours;
        this.organization = organization;
        this.db = db;
        this.clock = clock;
    }

    /** Queues the mails; nothing happens where no mail server is set. */
    public void send(Collection<Long> memberIds, String kind, Map<String, String> arguments, @Nullable String link) {
        for (var account : wanting(memberIds)) {
            queue(account, kind, arguments, link, null, clock.instant());
        }
    }

    /** The same with something for the reader's calendar. */
    public void invite(
            Collection<Long> memberIds,
            String kind,
            Map<String, String> arguments,
            @Nullable String link,
            MailCalendar calendar) {
        for (var account : wanting(memberIds)) {
            queue(account, kind, arguments, link, calendar, clock.instant());
        }
    }

    /** Queues mails that may wait until those they are for are not in their quiet hours; not those useless by then. */
    public void remind(Collection<Inbox.Reminder> reminders, Instant useless) {
        var wanting = wanting(reminders.stream().map(Inbox.Reminder::memberId).toList()).stream()
                .collect(Collectors.toMap(Account::id, Function.identity()));
        var now = clock.instant();
        var quiet = quietHours.of(wanting.keySet());
        for (var reminder : reminders) {
            var account = wanting.get(reminder.memberId());
            if (account != null) {
                var hours = quiet.getOrDefault(account.id(), QuietHours.DEFAULT);
                var when = hours.until(now, organization.zone());
                if (when.isBefore(useless)) {
                    queue(account, reminder.kind(), reminder.arguments(), reminder.link(), null, when);
                }
            }
        }
    }

    private List<Account> wanting(Collection<Long> memberIds) {
        if (!settings.usable() || memberIds.isEmpty()) {
            return List.of();
        }
        var declined = new HashSet<>(db.query(
                "select member_id from mail_refusal where member_id in (?)", row -> row.getLong(1), memberIds));
        return accounts.findAll(memberIds).stream()
                .filter(account -> account.email() != null && account.status() == Status.ACTIVE)
                .filter(account -> !declined.contains(account.id()))
                .toList();
    }

    private void queue(
            Account account,
            String kind,
            Map<String, String> arguments,
            @Nullable String link,
            @Nullable MailCalendar calendar,
            Instant when) {
        boolean english = account.locale().startsWith("en");
        var all = new HashMap<>(arguments);
        all.put("body", wording.of(kind + ".body", arguments, english));
        all.put("url", (site.publicUrl() == null ? "" : site.publicUrl()) + (link == null ? "/inbox" : link));
        outbox.queue(
                account,
                wording.of(kind + ".title", arguments, english),
                wording.of("mail.inbox.body", all, english),
                calendar == null ? null : calendar.of(account, Objects.requireNonNull(settings.from()), english),
                when);
    }
}
