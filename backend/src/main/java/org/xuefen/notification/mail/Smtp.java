package org.xuefen.notification.mail;

import jakarta.activation.DataHandler;
import jakarta.inject.Singleton;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.xuefen.notification.MailCalendar;

/** Hands one mail to the server. */
@Singleton
class Smtp {
    private static final String TIMEOUT_MS = "15000";

    private final SmtpSettings settings;
    private final Clock clock;

    Smtp(SmtpSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws MessagingException also where no mail server is set: one may have been when the mail was queued */
    void send(String to, String subject, String body, MailCalendar.@Nullable Part calendar) throws MessagingException {
        if (!settings.usable()) {
            throw new MessagingException("no mail server is set");
        }
        var session = session();
        var message = new MimeMessage(session);
        message.setFrom(new InternetAddress(Objects.requireNonNull(settings.from())));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
        message.setSubject(subject, StandardCharsets.UTF_8.name());
        if (calendar == null) {
            message.setText(body, StandardCharsets.UTF_8.name());
        } else {
            message.setContent(withCalendar(body, calendar));
        }
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        Transport.send(message);
    }

    /** As calendar programs want it (RFC 6047): a reading of the text that they act on, and a file for the others. */
    private static Multipart withCalendar(String body, MailCalendar.Part calendar) throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(body, StandardCharsets.UTF_8.name());
        var read = calendarPart(calendar);
        var readings = new MimeBodyPart();
        readings.setContent(new MimeMultipart("alternative", text, read));
        var file = calendarPart(calendar);
        file.setFileName("invite.ics");
        file.setDisposition(Part.ATTACHMENT);
        return new MimeMultipart("mixed", readings, file);
    }

    private static MimeBodyPart calendarPart(MailCalendar.Part calendar) throws MessagingException {
        var part = new MimeBodyPart();
        var type = "text/calendar; charset=UTF-8; method=" + calendar.method();
        part.setDataHandler(
                new DataHandler(new ByteArrayDataSource(calendar.text().getBytes(StandardCharsets.UTF_8), type)));
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private Session session() {
        var properties = new Properties();
        properties.put("mail.smtp.host", Objects.requireNonNull(settings.host()));
        properties.put("mail.smtp.port", String.valueOf(settings.port()));
        properties.put("mail.smtp.connectiontimeout", TIMEOUT_MS);
        properties.put("mail.smtp.timeout", TIMEOUT_MS);
        properties.put("mail.smtp.writetimeout", TIMEOUT_MS);
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put(
                "mail.smtp.ssl.enable", String.valueOf(settings.security().equals("tls")));
        properties.put(
                "mail.smtp.starttls.enable", String.valueOf(settings.security().equals("starttls")));
        properties.put(
                "mail.smtp.starttls.required",
                String.valueOf(settings.security().equals("starttls")));
        var user = settings.user();
        var password = settings.password();
        if (user == null || user.isEmpty() || password == null) {
            return Session.getInstance(properties);
        }
        properties.put("mail.smtp.auth", "true");
        return Session.getInstance(properties, new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(user, password);
            }
        });
    }
}
