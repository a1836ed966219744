package org.xuefen.notification.inbox;

import io.micronaut.json.JsonMapper;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xuefen.notification.Inbox;
import org.xuefen.notification.MailCalendar;
import org.xuefen.notification.mail.InboxMail;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;

/** {@link Inbox} in the database. */
@Singleton
class InboxStore implements Inbox {
    private final Db db;
    private final JsonMapper json;
    private final InboxMail mail;
    private final Clock clock;

    InboxStore(Db db, JsonMapper json, InboxMail mail, Clock clock) {
        this.db = db;
        this.json = json;
        this.mail = mail;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void send(long memberId, String kind, Map<String, String> arguments, @Nullable String link) {
        sendAll(List.of(memberId), kind, arguments, link);
    }

    @Override
    @Transactional
    public void sendAll(Collection<Long> memberIds, String kind, Map<String, String> arguments, @Nullable String link) {
        put(memberIds, kind, arguments, link);
        mail.send(memberIds, kind, arguments, link);
    }

    private void put(Collection<Long> memberIds, String kind, Map<String, String> arguments, @Nullable String link) {
        var rows = new ArrayList<@Nullable Object[]>();
        for (long memberId : memberIds) {
            rows.add(new @Nullable Object[] {Ids.next(), memberId, kind, write(arguments), link, clock.instant()});
        }
        insert(rows);
    }

    @Override
    @Transactional
    public void invite(
            Collection<Long> memberIds,
            String kind,
            Map<String, String> arguments,
            @Nullable String link,
            MailCalendar calendar) {
        put(memberIds, kind, arguments, link);
        mail.invite(memberIds, kind, arguments, link, calendar);
    }

    @Override
    @Transactional
    public void remind(Collection<Reminder> reminders) {
        remindBefore(reminders, Instant.MAX);
    }

    @Override
    @Transactional
    public void remindBefore(Collection<Reminder> reminders, Instant useless) {
        var now = clock.instant();
        insert(reminders.stream()
                .map(each -> new @Nullable Object[] {
                    Ids.next(), each.memberId(), each.kind(), write(each.arguments()), each.link(), now
                })
                .toList());
        mail.remind(reminders, useless);
    }

    private void insert(List<@Nullable Object[]> rows) {
        db.batch(
                "insert into inbox_message (id, member_id, kind, arguments, link, created_at) values (?, ?, ?, ?, ?, ?)",
                rows);
    }

    @Override
    public long unread(long memberId) {
        return db.number(
                "select count(*) from (select 1 from inbox_message where member_id = ? and read_at is null limit 1000) u",
                memberId);
    }

    private String write(Map<String, String> arguments) {
        try {
            return json.writeValueAsString(arguments);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
