package org.xuefen.notification.mail;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import jakarta.mail.MessagingException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xuefen.identity.Accounts.Account;
import org.xuefen.notification.MailCalendar;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.shared.JobHandler;
import org.xuefen.shared.Jobs;
import org.xuefen.shared.RecurringJob;

/** Mails waiting in the database: queued with the transaction that wants them, sent by a job, tried again for a day. */
@Singleton
class Outbox implements RecurringJob {
    static final String KIND = "notification.mail";
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final Duration KEPT = Duration.ofDays(30);

    private final Db db;
    private final Jobs jobs;
    private final Clock clock;

    Outbox(Db db, Jobs jobs, Clock clock) {
        this.db = db;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Transactional
    public void queue(Account account, String subject, String body) {
        queue(account, subject, body, null, clock.instant());
    }

    /** @param when not to be sent before */
    @Transactional
    public void queue(
            Account account, String subject, String body, MailCalendar.@Nullable Part calendar, Instant when) {
        long id = Ids.next();
        db.update(
                """
                insert into mail (id, account_id, recipient, subject, body, calendar, calendar_method, state, created_at)
                values (?, ?, ?, ?, ?, ?, ?, 'WAITING', ?)
                """,
                id,
                account.id(),
                Objects.requireNonNull(account.email()),
                subject.lines().findFirst().orElse(""),
                body,
                calendar == null ? null : calendar.text(),
                calendar == null ? null : calendar.method(),
                clock.instant());
        jobs.enqueueAt(KIND, Ids.text(id), "", when);
    }

    @Transactional
    public void end(long id, String state) {
        db.update(
                "update mail set state = ?, body = '', calendar = null, ended_at = ? where id = ?",
                state,
                clock.instant(),
                id);
    }

    @Override
    public String name() {
        return "notification.sweep";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        db.update("delete from mail where ended_at < ?", clock.instant().minus(KEPT));
    }

    private record Waiting(String recipient, String subject, String body, MailCalendar.@Nullable Part calendar) {}

    private static Waiting read(ResultSet row) throws SQLException {
        var calendar = row.getString("calendar");
        return new Waiting(
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("body"),
                calendar == null ? null : new MailCalendar.Part(row.getString("calendar_method"), calendar));
    }

    /** Sends one mail. A crash between the server's word and ours sends it twice; never not at all. */
    @Singleton
    static class Sender implements JobHandler {
        private final Db db;
        private final Smtp smtp;
        private final Outbox outbox;

        Sender(Db db, Smtp smtp, Outbox outbox) {
            this.db = db;
            this.smtp = smtp;
            this.outbox = outbox;
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public int attempts() {
            return 14;
        }

        @Override
        public void run(String id, String data) throws MessagingException {
            var waiting = db.one("""
                    select recipient, subject, body, calendar, calendar_method from mail where id = ? and state = 'WAITING'
                    """, Outbox::read, Ids.parse(id));
            if (waiting.isEmpty()) {
                return;
            }
            var mail = waiting.get();
            smtp.send(mail.recipient(), mail.subject(), mail.body(), mail.calendar());
            outbox.end(Ids.parse(id), "SENT");
        }

        @Override
        public void gaveUp(String id, String data, Throwable cause) {
            LOG.warn("mail {} could not be sent: {}", id, cause.toString());
            outbox.end(Ids.parse(id), "FAILED");
        }
    }
}
