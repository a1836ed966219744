package org.xuefen.notification.inbox;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.json.JsonMapper;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Map;
import org.xuefen.identity.AccountMail;
import org.xuefen.identity.Caller;
import org.xuefen.notification.Inbox;
import org.xuefen.notification.NotificationRefusals;
import org.xuefen.notification.Wording;
import org.xuefen.notification.mail.QuietHours;
import org.xuefen.notification.mail.QuietHoursStore;
import org.xuefen.shared.Cursor;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Page;
import org.xuefen.shared.Refusal;
import org.xuefen.shared.web.Problems;

/** One's inbox. */
@Controller("/api/v1/me/inbox")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class InboxController {
    private static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d";

    private final Db db;
    private final Inbox inbox;
    private final Wording wording;
    private final AccountMail mail;
    private final QuietHoursStore quietHours;
    private final JsonMapper json;
    private final Clock clock;

    InboxController(
            Db db,
            Inbox inbox,
            Wording wording,
            AccountMail mail,
            QuietHoursStore quietHours,
            JsonMapper json,
            Clock clock) {
        this.db = db;
        this.inbox = inbox;
        this.wording = wording;
        this.mail = mail;
        this.quietHours = quietHours;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Something one was told, in the language of the request.
     *
     * @param link a path of this site
     */
    @Serdeable
    record InboxMessage(
            String id,
            String kind,
            String title,
            String body,
            @Nullable String link,
            Instant createdAt,
            boolean read) {}

    /** How many messages are unread, 1000 at most. */
    @Serdeable
    record UnreadCount(long count) {}

    /**
     * Whether messages come by mail too, and when mail that can wait does wait.
     *
     * @param mailAvailable whether this installation sends mail at all
     * @param quietFrom a time of the organization's day, such as 22:00; the same as {@code quietUntil}: never
     */
    @Serdeable
    record InboxPreferences(boolean mail, boolean mailAvailable, String quietFrom, String quietUntil) {}

    /** Whether messages shall come by mail too, and the quiet hours; absent: they stay as they are. */
    @Serdeable
    record MailWish(
            @NotNull Boolean mail,
            @Nullable @Pattern(regexp = TIME) String quietFrom,
            @Nullable @Pattern(regexp = TIME) String quietUntil) {}

    private record Row(
            long id,
            String kind,
            String arguments,
            @Nullable String link,
            Instant createdAt,
            boolean read) {}

    /** One's messages, the latest first. */
    @Get
    Page<InboxMessage> listInbox(
            HttpRequest<?> request,
            Caller caller,
            @QueryValue(defaultValue = "false") boolean unread,
            @Nullable @QueryValue String cursor,
            @QueryValue(defaultValue = "30") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        long before = Cursor.id(cursor);
        var rows = db.query(
                """
                select id, kind, arguments, link, created_at, read_at is not null from inbox_message
                where member_id = ? and id < ? and (not ? or read_at is null)
                order by id desc limit ?
                """,
                row -> new Row(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        Db.requireInstant(row, "created_at"),
                        row.getBoolean(6)),
                caller.memberId(),
                before == 0 ? Long.MAX_VALUE : before,
                unread,
                limit + 1);
        boolean english = Problems.locale(request).equals(Locale.ENGLISH);
        return Page.of(rows, limit, row -> Cursor.of(row.id())).map(row -> view(row, english));
    }

    private InboxMessage view(Row row, boolean english) {
        try {
            var arguments = json.readValue(row.arguments(), Argument.mapOf(String.class, String.class));
            Map<String, String> known = arguments == null ? Map.of() : arguments;
            return new InboxMessage(
                    Ids.text(row.id()),
                    row.kind(),
                    wording.of(row.kind() + ".title", known, english),
                    wording.of(row.kind() + ".body", known, english),
                    row.link(),
                    row.createdAt(),
                    row.read());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many messages are unread. */
    @Get("/unread")
    UnreadCount countUnread(Caller caller) {
        return new UnreadCount(inbox.unread(caller.memberId()));
    }

    /** Marks a message as read. */
    @Post("/{id}/read")
    @Status(HttpStatus.NO_CONTENT)
    void markMessageRead(Caller caller, String id) {
        int found = (int) db.number(
                "select count(*) from inbox_message where id = ? and member_id = ?", Ids.parse(id), caller.memberId());
        if (found == 0) {
            throw new Refusal(NotificationRefusals.MESSAGE_NOT_FOUND);
        }
        db.update(
                "update inbox_message set read_at = ? where id = ? and member_id = ? and read_at is null",
                clock.instant(),
                Ids.parse(id),
                caller.memberId());
    }

    /** Marks all messages as read. */
    @Post("/read")
    @Status(HttpStatus.NO_CONTENT)
    void markAllMessagesRead(Caller caller) {
        db.update(
                "update inbox_message set read_at = ? where member_id = ? and read_at is null",
                clock.instant(),
                caller.memberId());
    }

    /** Whether one's messages come by mail too. */
    @Get("/preferences")
    InboxPreferences readInboxPreferences(Caller caller) {
        long refused = db.number("select count(*) from mail_refusal where member_id = ?", caller.memberId());
        var quiet = quietHours.of(caller.memberId());
        return new InboxPreferences(
                refused == 0,
                mail.available(),
                quiet.from().toString(),
                quiet.until().toString());
    }

    /** Turns mail for one's messages on or off. */
    @Put("/preferences")
    @Status(HttpStatus.NO_CONTENT)
    @Transactional
    void keepInboxPreferences(Caller caller, @Body @Valid MailWish body) {
        db.update(
                body.mail()
                        ? "delete from mail_refusal where member_id = ?"
                        : "insert ignore into mail_refusal (member_id) values (?)",
                caller.memberId());
        if (body.quietFrom() != null && body.quietUntil() != null) {
            quietHours.keep(
                    caller.memberId(),
                    new QuietHours(LocalTime.parse(body.quietFrom()), LocalTime.parse(body.quietUntil())));
        }
    }
}
