package org.xuefen.live.room;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;

/** Polls and quick quizzes with their answers. */
@Singleton
class PollStore {
    private final Db db;
    private final RoomStore json;
    private final Clock clock;

    PollStore(Db db, RoomStore json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    private record Row(
            long id,
            String question,
            List<String> choices,
            @Nullable Integer correct,
            Instant openedAt,
            Instant closesAt,
            @Nullable Integer mine) {}

    void open(
            long id,
            long classId,
            String question,
            List<String> choices,
            @Nullable Integer correct,
            long by,
            Instant at,
            Instant closesAt) {
        db.update("""
                insert into live_poll (id, class_id, question, choices, correct, opened_by, opened_at, closes_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """, id, classId, question, json.write(choices), correct, by, at, closesAt);
    }

    void close(long id, Instant at) {
        db.update("update live_poll set closes_at = ? where id = ? and closes_at > ?", at, id, at);
    }

    /** Changes the mind until it is closed. */
    void answer(long id, long accountId, int choice, Instant at) {
        db.update("""
                insert into live_poll_answer (poll_id, account_id, choice, answered_at) values (?, ?, ?, ?)
                on duplicate key update choice = values(choice), answered_at = values(answered_at)
                """, id, accountId, choice, at);
    }

    Optional<RoomPoll> find(long classId, long id, long reader) {
        return polls("and p.id = ?", reader, classId, id).stream().findFirst();
    }

    /** The latest, the last first. */
    List<RoomPoll> latest(long classId, long reader, int limit) {
        return polls("order by p.id desc limit ?", reader, classId, limit);
    }

    private List<RoomPoll> polls(String more, long reader, long classId, Object argument) {
        var rows = db.query(
                """
                select p.id, p.question, p.choices, p.correct, p.opened_at, p.closes_at, a.choice from live_poll p
                left join live_poll_answer a on a.poll_id = p.id and a.account_id = ?
                where p.class_id = ?\s""" + more,
                row -> new Row(
                        row.getLong("id"),
                        row.getString("question"),
                        json.choices(row.getString("choices")),
                        row.getObject("correct", Integer.class),
                        Db.requireInstant(row, "opened_at"),
                        Db.requireInstant(row, "closes_at"),
                        row.getObject("choice", Integer.class)),
                reader,
                classId,
                argument);
        var counts = new HashMap<Long, List<Integer>>();
        for (var row : rows) {
            counts.put(
                    row.id(), new ArrayList<>(Collections.nCopies(row.choices().size(), 0)));
        }
        if (!rows.isEmpty()) {
            db.query(
                    "select poll_id, choice, count(*) from live_poll_answer where poll_id in (?) group by poll_id, choice",
                    row -> counts.getOrDefault(row.getLong(1), List.of()).set(row.getInt(2), row.getInt(3)),
                    counts.keySet());
        }
        var now = clock.instant();
        return rows.stream()
                .map(row -> new RoomPoll(
                        Ids.text(row.id()),
                        row.question(),
                        row.choices(),
                        counts.getOrDefault(row.id(), List.of()),
                        row.correct() != null,
                        row.closesAt().isAfter(now) ? null : row.correct(),
                        row.mine(),
                        row.openedAt(),
                        row.closesAt()))
                .toList();
    }
}
