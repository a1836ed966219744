package org.xuefen.live.room;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xuefen.identity.Accounts;
import org.xuefen.live.ClassDraft;
import org.xuefen.live.LiveRole;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;

/** Rows of what is said and asked. */
@Singleton
class RoomStore {
    private final Db db;
    private final Accounts accounts;
    private final JsonMapper json;

    RoomStore(Db db, Accounts accounts, JsonMapper json) {
        this.db = db;
        this.accounts = accounts;
        this.json = json;
    }

    /** Something to be stored. */
    record Said(long id, long classId, long accountId, boolean announcement, String text, Instant at) {}

    void say(List<Said> all) {
        db.batch(
                "insert into live_message (id, class_id, account_id, announcement, text, said_at) values (?, ?, ?, ?, ?, ?)",
                all.stream()
                        .map(said -> new @Nullable Object[] {
                            said.id(), said.classId(), said.accountId(), said.announcement(), said.text(), said.at()
                        })
                        .toList());
    }

    /** The latest, or those after one, in the order of saying. */
    List<RoomMessage> messages(long classId, long after, int limit) {
        var roles = roles(classId);
        var found = new ArrayList<>(db.query(
                "select id, account_id, announcement, text, said_at from live_message where class_id = ? and id > ?"
                        + " and removed_at is null order by id desc limit ?",
                row -> new RoomMessage(
                        Ids.text(row.getLong("id")),
                        Ids.text(row.getLong("account_id")),
                        name(row.getLong("account_id")),
                        roles.getOrDefault(row.getLong("account_id"), LiveRole.ATTENDEE),
                        row.getBoolean("announcement"),
                        row.getString("text"),
                        Db.requireInstant(row, "said_at"),
                        null),
                classId,
                after,
                limit));
        Collections.reverse(found);
        return found;
    }

    Optional<RoomMessage> announcement(long classId) {
        return db.one(
                """
                select id, account_id, text, said_at from live_message where class_id = ? and announcement = true
                    and removed_at is null order by id desc limit 1
                """,
                row -> new RoomMessage(
                        Ids.text(row.getLong("id")),
                        Ids.text(row.getLong("account_id")),
                        name(row.getLong("account_id")),
                        LiveRole.PRESENTER,
                        true,
                        row.getString("text"),
                        Db.requireInstant(row, "said_at"),
                        null),
                classId);
    }

    boolean removeMessage(long classId, long id, Instant at) {
        return db.update(
                        "update live_message set removed_at = ? where id = ? and class_id = ? and removed_at is null",
                        at,
                        id,
                        classId)
                > 0;
    }

    long senderOf(long classId, long id) {
        return db.number("select account_id from live_message where id = ? and class_id = ?", id, classId);
    }

    RoomSettings settings(long classId) {
        return db.one(
                        "select slow_seconds, chat_open, names_shown from live_room where class_id = ?",
                        row -> new RoomSettings(row.getInt(1), row.getBoolean(2), row.getBoolean(3)),
                        classId)
                .orElse(RoomSettings.FIRST);
    }

    void keep(long classId, RoomSettings settings) {
        db.update(
                """
                insert into live_room (class_id, slow_seconds, chat_open, names_shown) values (?, ?, ?, ?)
                on duplicate key update slow_seconds = values(slow_seconds), chat_open = values(chat_open),
                    names_shown = values(names_shown)
                """,
                classId,
                settings.slowSeconds(),
                settings.chatOpen(),
                settings.namesShown());
    }

    Set<Long> restrained(long classId, String kind) {
        return new HashSet<>(db.query(
                "select account_id from live_restraint where class_id = ? and kind = ?",
                row -> row.getLong(1),
                classId,
                kind));
    }

    boolean removed(long classId, long accountId) {
        return db.number(
                        "select count(*) from live_restraint where class_id = ? and account_id = ? and kind = 'REMOVED'",
                        classId,
                        accountId)
                > 0;
    }

    void restrain(long classId, long accountId, @Nullable String kind, Instant at) {
        if (kind == null) {
            db.update("delete from live_restraint where class_id = ? and account_id = ?", classId, accountId);
            return;
        }
        db.update("""
                insert into live_restraint (class_id, account_id, kind, since_at) values (?, ?, ?, ?)
                on duplicate key update kind = values(kind), since_at = values(since_at)
                """, classId, accountId, kind, at);
    }

    void trace(long classId, long actorId, String action, @Nullable Long accountId, @Nullable Long subjectId, Instant at) {
        db.update(
                """
                insert into live_moderation (id, class_id, actor_id, action, account_id, subject_id, done_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                Ids.next(),
                classId,
                actorId,
                action,
                accountId,
                subjectId,
                at);
    }

    void react(long classId, Instant minute, Map<Reaction, Integer> counts) {
        db.batch(
                """
                insert into live_reaction (class_id, minute_at, reaction, times) values (?, ?, ?, ?)
                on duplicate key update times = times + values(times)
                """,
                counts.entrySet().stream()
                        .map(each -> new @Nullable Object[] {classId, minute, each.getKey().name(), each.getValue()})
                        .toList());
    }

    /** People, not sockets; whoever was heard of within the time a socket has to answer. */
    long present(long classId, Instant now) {
        return db.number(
                "select count(distinct member_id) from live_attendance where class_id = ? and left_at is null and until_at > ?",
                classId,
                now.minus(Rooms.SILENCE).minusSeconds(5));
    }

    String name(long accountId) {
        return accounts.nameOf(accountId).orElse("—");
    }

    Map<Long, LiveRole> roles(long classId) {
        var found = new HashMap<Long, LiveRole>();
        db.query(
                "select account_id, role from live_host where class_id = ?",
                row -> new ClassDraft.Host(row.getLong(1), LiveRole.valueOf(row.getString(2))),
                classId)
                .forEach(host -> found.put(host.accountId(), host.role()));
        return found;
    }

    String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> choices(String stored) {
        try {
            var read = json.readValue(stored, Argument.listOf(String.class));
            return read == null ? List.of() : read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
