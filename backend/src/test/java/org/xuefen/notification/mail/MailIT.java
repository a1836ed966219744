package org.xuefen.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefen.app.AppExtension;
import org.xuefen.app.XuefenApp;
import org.xuefen.identity.AccountLinks;
import org.xuefen.identity.Accounts;
import org.xuefen.notification.MailCalendar;
import org.xuefen.notification.Wording;
import org.xuefen.organization.OrganizationSettings;
import org.xuefen.shared.Db;
import org.xuefen.shared.ServerClock;
import org.xuefen.shared.XuefenSettings;

@ExtendWith(AppExtension.class)
class MailIT {
    private final SmtpServer server = new SmtpServer();
    private final SmtpSettings settings =
            new SmtpSettings("127.0.0.1", server.port(), null, null, "learn@example.org", "none");
    private final XuefenApp app;
    private final Db db;
    private final Outbox.Sender sender;

    MailIT(XuefenApp app) throws IOException {
        this.app = app;
        db = app.bean(Db.class);
        sender = new Outbox.Sender(db, new Smtp(settings, new ServerClock()), app.bean(Outbox.class));
    }

    @AfterEach
    void closeServer() throws IOException {
        server.close();
    }

    @Test
    void anActivationLinkArrivesInTheLanguageOfTheAccount() throws Exception {
        var account = invited("zh-CN");
        var link = app.bean(AccountLinks.class).issue(account.id(), null);
        var mailer = new LinkMail(settings, app.bean(Outbox.class), app.bean(Wording.class));
        assertThat(mailer.send(account, link)).isTrue();
        sender.run(waiting(account), "");
        var mail = parse(server.mails().getFirst());
        assertThat(mail.getSubject()).isEqualTo("激活你的学分账号");
        assertThat(mail.getContent().toString()).contains(account.name(), account.username(), link.url());
        assertThat(mail.getAllRecipients()[0].toString()).isEqualTo(account.email());
        assertThat(db.number(
                        "select count(*) from mail where account_id = ? and state = 'SENT' and body = ''",
                        account.id()))
                .isOne();
    }

    @Test
    void whatIsToldInTheInboxComesByMailUnlessDeclined() throws Exception {
        var reader = invited("en");
        app.bean(Accounts.class).setPassword(reader.id(), "a long enough one");
        var decliner = invited("en");
        app.bean(Accounts.class).setPassword(decliner.id(), "a long enough one");
        db.update("insert into mail_refusal (member_id) values (?)", decliner.id());
        var site = new XuefenSettings(java.nio.file.Path.of("x"), "https://learn.example.org", false, "l", false);
        var mail = new InboxMail(
                settings,
                site,
                app.bean(Outbox.class),
                app.bean(Wording.class),
                app.bean(Accounts.class),
                app.bean(QuietHoursStore.class),
                app.bean(OrganizationSettings.class),
                db,
                app.bean(java.time.Clock.class));
        mail.send(
                List.of(reader.id(), decliner.id()),
                "organization.import-done",
                Map.of("file", "a.csv", "count", "3", "unit_zh", "甲", "unit_en", "Alpha"),
                "/organize/import");
        sender.run(waiting(reader), "");
        var content = parse(server.mails().getFirst()).getContent().toString();
        assertThat(content).contains("3 rows were imported into Alpha.", "https://learn.example.org/organize/import");
        assertThat(db.number("select count(*) from mail where account_id = ?", decliner.id()))
                .isZero();
    }

    @Test
    void aReminderWaitsUntilTheReadersQuietHoursAreOver() {
        var early = invited("en");
        var late = invited("en");
        for (var account : List.of(early, late)) {
            app.bean(Accounts.class).setPassword(account.id(), "a long enough one");
        }
        app.bean(QuietHoursStore.class)
                .keep(late.id(), new QuietHours(java.time.LocalTime.of(21, 0), java.time.LocalTime.of(10, 30)));
        var site = new XuefenSettings(java.nio.file.Path.of("x"), "https://learn.example.org", false, "l", false);
        var mail = new InboxMail(
                settings,
                site,
                app.bean(Outbox.class),
                app.bean(Wording.class),
                app.bean(Accounts.class),
                app.bean(QuietHoursStore.class),
                app.bean(OrganizationSettings.class),
                db,
                app.bean(java.time.Clock.class));
        var night = java.time.Instant.parse("2031-03-01T15:00:00Z"); // 23:00 in Shanghai
        ServerClock.at(
                night,
                () -> mail.remind(
                        List.of(early, late).stream()
                                .map(account -> new org.xuefen.notification.Inbox.Reminder(
                                        account.id(), "study.mandate-digest", Map.of("count", "2"), "/mandates"))
                                .toList(),
                        java.time.Instant.MAX));
        assertThat(due(early)).isEqualTo("2031-03-02 00:00:00");
        assertThat(due(late)).isEqualTo("2031-03-02 02:30:00");
    }

    /** When the job that sends it is to run, in UTC. */
    private String due(Accounts.Account account) {
        return db.one(
                        "select date_format(execution_time, '%Y-%m-%d %H:%i:%s') from scheduled_tasks where task_instance = ?",
                        row -> row.getString(1), waiting(account))
                .orElseThrow();
    }

    @Test
    void aRefusedMailIsTriedAgainAndSentOnce() throws Exception {
        var account = invited("en");
        app.bean(Outbox.class).queue(account, "subject\nBcc: x@example.org", "body");
        server.refuse(1);
        assertThatThrownBy(() -> sender.run(waiting(account), "")).isInstanceOf(MessagingException.class);
        var id = waiting(account);
        sender.run(id, "");
        sender.run(id, "");
        assertThat(server.mails()).hasSize(1);
        assertThat(parse(server.mails().getFirst()).getAllRecipients()).hasSize(1);
    }

    /** Calendar programs act on the reading beside the text (RFC 6047); others open the file. Nothing of it is kept once sent. */
    @Test
    void anInvitationIsReadByCalendarProgramsAndIsAFileForTheOthers() throws Exception {
        var account = invited("zh-CN");
        var event = String.join(
                "\r\n",
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "METHOD:REQUEST",
                "BEGIN:VEVENT",
                "UID:live-1@xuefen",
                "SUMMARY:急救课：摔倒之后的前十分钟",
                "END:VEVENT",
                "END:VCALENDAR",
                "");
        app.bean(Outbox.class)
                .queue(
                        account,
                        "直播课邀请",
                        "请准时参加。",
                        new MailCalendar.Part("REQUEST", event),
                        app.bean(java.time.Clock.class).instant());
        sender.run(waiting(account), "");

        var whole = (Multipart) parse(server.mails().getFirst()).getContent();
        assertThat(whole.getCount()).isEqualTo(2);
        var readings = (Multipart) whole.getBodyPart(0).getContent();
        assertThat(readings.getContentType()).startsWith("multipart/alternative");
        assertThat(readings.getBodyPart(0).getContent().toString()).isEqualTo("请准时参加。");
        var type = new ContentType(readings.getBodyPart(1).getContentType());
        assertThat(type.match("text/calendar")).isTrue();
        assertThat(type.getParameter("method")).isEqualTo("REQUEST");
        assertThat(words(readings.getBodyPart(1))).isEqualTo(event);
        var file = whole.getBodyPart(1);
        assertThat(file.getFileName()).isEqualTo("invite.ics");
        assertThat(file.getDisposition()).isEqualTo(jakarta.mail.Part.ATTACHMENT);
        assertThat(words(file)).isEqualTo(event);
        assertThat(db.number(
                        "select count(*) from mail where account_id = ? and body = '' and calendar is null",
                        account.id()))
                .isOne();
    }

    private static String words(BodyPart part) throws Exception {
        return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private String waiting(Accounts.Account account) {
        return db.one(
                        "select id from mail where account_id = ? and state = 'WAITING'",
                        row -> row.getString(1),
                        account.id())
                .orElseThrow();
    }

    private Accounts.Account invited(String locale) {
        var accounts = app.bean(Accounts.class);
        var number = XuefenApp.serial();
        long id = accounts.create(new Accounts.NewAccount(
                0, "mail" + number, "周海涛" + number, "m" + number + "@example.org", null, locale));
        return accounts.find(id).orElseThrow();
    }

    private static MimeMessage parse(String mail) throws MessagingException {
        return new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8)));
    }
}
