package org.xuefen.live.room;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;

/** Questions to the presenter with their votes, and raised hands. */
@Singleton
class QuestionStore {
    private static final String SELECT = """
            select q.id, q.account_id, q.text, q.asked_at, q.votes, q.answered_at,
                exists (select 1 from live_vote v where v.question_id = q.id and v.account_id = ?) as voted
            from live_question q where q.class_id = ? and q.removed_at is null
            """;

    private final Db db;
    private final RoomStore names;

    QuestionStore(Db db, RoomStore names) {
        this.db = db;
        this.names = names;
    }

    void ask(long id, long classId, long accountId, String text, Instant at) {
        db.update(
                "insert into live_question (id, class_id, account_id, text, asked_at, votes) values (?, ?, ?, ?, ?, 0)",
                id,
                classId,
                accountId,
                text,
                at);
    }

    long askedBy(long classId, long accountId) {
        return db.number(
                "select count(*) from live_question where class_id = ? and account_id = ? and answered_at is null"
                        + " and removed_at is null",
                classId,
                accountId);
    }

    /** The most wanted first. */
    List<RoomQuestion> all(long classId, long reader, int limit) {
        return db.query(
                SELECT + " order by q.answered_at is not null, q.votes desc, q.id limit ?",
                this::read,
                reader,
                classId,
                limit);
    }

    Optional<RoomQuestion> find(long classId, long id, long reader) {
        return db.one(SELECT + " and q.id = ?", this::read, reader, classId, id);
    }

    private RoomQuestion read(ResultSet row) throws SQLException {
        return new RoomQuestion(
                Ids.text(row.getLong("id")),
                Ids.text(row.getLong("account_id")),
                names.name(row.getLong("account_id")),
                row.getString("text"),
                Db.requireInstant(row, "asked_at"),
                row.getInt("votes"),
                row.getObject("answered_at") != null,
                row.getBoolean("voted"));
    }

    void vote(long id, long accountId, boolean on) {
        int changed = on
                ? db.update("insert ignore into live_vote (question_id, account_id) values (?, ?)", id, accountId)
                : db.update("delete from live_vote where question_id = ? and account_id = ?", id, accountId);
        if (changed > 0) {
            db.update("update live_question set votes = votes + ? where id = ?", on ? 1 : -1, id);
        }
    }

    void answered(long id, long by, boolean answered, Instant at) {
        db.update(
                "update live_question set answered_at = ?, answered_by = ? where id = ?",
                answered ? at : null,
                answered ? by : null,
                id);
    }

    void remove(long id, Instant at) {
        db.update("update live_question set removed_at = ? where id = ?", at, id);
    }

    List<RoomHand> hands(long classId) {
        return db.query(
                "select account_id, raised_at from live_hand where class_id = ? order by raised_at limit 500",
                row -> new RoomHand(
                        Ids.text(row.getLong(1)),
                        names.name(row.getLong(1)),
                        true,
                        Db.requireInstant(row, "raised_at")),
                classId);
    }

    void hand(long classId, long accountId, boolean raised, Instant at) {
        if (raised) {
            db.update(
                    "insert ignore into live_hand (class_id, account_id, raised_at) values (?, ?, ?)",
                    classId,
                    accountId,
                    at);
        } else {
            db.update("delete from live_hand where class_id = ? and account_id = ?", classId, accountId);
        }
    }
}
