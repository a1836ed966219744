package org.xuefen.credit.achievement;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Refusal;

/** The SQL of achievements. Every change is made under {@link #lock} and takes the version up. */
@Singleton
class AchievementStore {
    private static final int MOST_STEPS = 100;

    private final Db db;

    AchievementStore(Db db) {
        this.db = db;
    }

    long insert(long memberId, AchievementContent content, @Nullable Long replaces, Instant now) {
        long id = Ids.next();
        db.update(
                """
                insert into achievement (id, member_id, kind, version, title, organization, level, first_day, last_day,
                    number, replaces, created_at, changed_at) values (?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                memberId,
                content.kind(),
                content.title(),
                content.organization(),
                content.level(),
                content.firstDay(),
                content.lastDay(),
                content.number(),
                replaces,
                now,
                now);
        return id;
    }

    Optional<Achievement> find(long id) {
        return db.one("select * from achievement where id = ?", AchievementStore::read, id);
    }

    /** Holds the row until the transaction ends. */
    Achievement lock(long id) {
        return db.one("select * from achievement where id = ? for update", AchievementStore::read, id)
                .orElseThrow(() -> new Refusal(AchievementRefusals.ACHIEVEMENT_NOT_FOUND));
    }

    /** A member's, the latest entered first. */
    List<Achievement> of(long memberId) {
        return db.query(
                "select * from achievement where member_id = ? order by id desc", AchievementStore::read, memberId);
    }

    long count(long memberId) {
        return db.number("select count(*) from achievement where member_id = ?", memberId);
    }

    /** A newer version of that one that is being written or waits. */
    Optional<Long> successor(long id) {
        return db.one(
                "select id from achievement where replaces = ? and confirmed_at is null", row -> row.getLong(1), id);
    }

    void write(long id, AchievementContent content, Instant now) {
        db.update(
                """
                update achievement set version = version + 1, title = ?, organization = ?, level = ?, first_day = ?,
                    last_day = ?, number = ?, changed_at = ?
                where id = ?
                """,
                content.title(),
                content.organization(),
                content.level(),
                content.firstDay(),
                content.lastDay(),
                content.number(),
                now,
                id);
    }

    /** A document or file came or went. */
    void touch(long id, Instant now) {
        db.update("update achievement set version = version + 1, changed_at = ? where id = ?", now, id);
    }

    void submitted(long id, Instant now) {
        db.update("""
                update achievement set version = version + 1, submitted_at = ?, waiting_since = ?, returned_at = null,
                    changed_at = ?
                where id = ?
                """, now, now, now, id);
    }

    void withdrawn(long id, Instant now) {
        db.update(
                "update achievement set version = version + 1, waiting_since = null, changed_at = ? where id = ?",
                now,
                id);
    }

    void returned(long id, Instant now) {
        db.update("""
                update achievement set version = version + 1, waiting_since = null, returned_at = ?, changed_at = ?
                where id = ?
                """, now, now, id);
    }

    void confirmed(long id, long unitId, String seal, Instant now) {
        db.update("""
                update achievement set version = version + 1, waiting_since = null, confirmed_at = ?, unit_id = ?,
                    sealed_sha256 = ?, changed_at = ?
                where id = ?
                """, now, unitId, seal, now, id);
    }

    void replaced(long id, long by) {
        db.update("update achievement set replaced_by = ? where id = ?", by, id);
    }

    void delete(long id) {
        db.update("delete from achievement_step where achievement_id = ?", id);
        db.update("delete from achievement where id = ?", id);
    }

    void add(long id, AchievementStep step) {
        db.update(
                "insert into achievement_step (id, achievement_id, kind, actor_id, note, at) values (?, ?, ?, ?, ?, ?)",
                Ids.next(),
                id,
                step.kind(),
                step.actorId(),
                step.note(),
                step.at());
    }

    /** From the first one on. */
    List<AchievementStep> steps(long id) {
        return db.query(
                "select * from achievement_step where achievement_id = ? order by id limit ?",
                row -> new AchievementStep(
                        AchievementStep.Kind.valueOf(row.getString("kind")),
                        row.getLong("actor_id"),
                        row.getString("note"),
                        Db.requireInstant(row, "at")),
                id,
                MOST_STEPS);
    }

    static Achievement read(ResultSet row) throws SQLException {
        var level = row.getString("level");
        var content = new AchievementContent(
                AchievementKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("organization"),
                level == null ? null : DegreeLevel.valueOf(level),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getString("number"));
        return new Achievement(
                row.getLong("id"),
                row.getLong("member_id"),
                row.getInt("version"),
                content,
                Db.id(row, "replaces"),
                Db.id(row, "replaced_by"),
                Db.instant(row, "submitted_at"),
                Db.instant(row, "returned_at"),
                Db.instant(row, "confirmed_at"),
                Db.instant(row, "waiting_since"),
                Db.id(row, "unit_id"),
                row.getString("sealed_sha256"));
    }
}
