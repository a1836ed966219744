package org.xuefen.live.presence;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xuefen.live.PresencePolicy;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;

/** Rows of policies, checks and responses. */
@Singleton
class CheckStore {
    private final Db db;
    private final JsonMapper json;

    CheckStore(Db db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** A policy as a class began with it. */
    record Planned(PresencePolicy policy, long seed) {}

    /** @param number the first is 1 */
    record Check(
            long id,
            int number,
            Instant askedAt,
            Instant closesAt,
            String code,
            String question,
            List<String> choices) {}

    record Response(long checkId, String answer, Instant at, boolean madeUp) {}

    void plan(long classId, PresencePolicy policy, long seed, Instant at) {
        db.update(
                """
                insert ignore into live_presence (class_id, seed, modality, every_seconds, most, window_seconds, random, missed,
                    allowed, working_days, planned_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                classId,
                seed,
                policy.modality(),
                policy.everySeconds(),
                policy.most(),
                policy.windowSeconds(),
                policy.random(),
                policy.missed(),
                policy.allowed(),
                policy.workingDays(),
                at);
    }

    Optional<Planned> planned(long classId) {
        return db.one(
                "select * from live_presence where class_id = ?",
                row -> new Planned(
                        new PresencePolicy(
                                PresencePolicy.Modality.valueOf(row.getString("modality")),
                                row.getInt("every_seconds"),
                                row.getObject("most", Integer.class),
                                row.getInt("window_seconds"),
                                row.getBoolean("random"),
                                PresencePolicy.Missed.valueOf(row.getString("missed")),
                                row.getInt("allowed"),
                                row.getInt("working_days")),
                        row.getLong("seed")),
                classId);
    }

    /** @return whether it was this server that asked */
    boolean ask(long classId, Check check) {
        return db.update(
                        """
                        insert ignore into live_check (id, class_id, number, asked_at, closes_at, code, question, choices)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """,
                        check.id(),
                        classId,
                        check.number(),
                        check.askedAt(),
                        check.closesAt(),
                        check.code(),
                        check.question(),
                        write(check.choices()))
                == 1;
    }

    List<Check> checks(long classId) {
        return db.query("select * from live_check where class_id = ? order by number", this::read, classId);
    }

    Optional<Check> find(long classId, long id) {
        return db.one("select * from live_check where class_id = ? and id = ?", this::read, classId, id);
    }

    private Check read(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Check(
                row.getLong("id"),
                row.getInt("number"),
                Db.requireInstant(row, "asked_at"),
                Db.requireInstant(row, "closes_at"),
                row.getString("code"),
                row.getString("question"),
                choices(row.getString("choices")));
    }

    /** @return false where there was a response before */
    boolean answer(long classId, long checkId, long memberId, String answer, boolean madeUp, Instant at) {
        return db.update("""
                        insert ignore into live_response (check_id, member_id, class_id, answer, answered_at, make_up)
                        values (?, ?, ?, ?, ?, ?)
                        """, checkId, memberId, classId, answer, at, madeUp) == 1;
    }

    Map<Long, Response> responses(long classId, long memberId) {
        return db
                .query(
                        """
                        select check_id, answer, answered_at, make_up from live_response where class_id = ? and member_id = ?
                        """,
                        row -> new Response(
                                row.getLong("check_id"),
                                row.getString("answer"),
                                Db.requireInstant(row, "answered_at"),
                                row.getBoolean("make_up")),
                        classId,
                        memberId)
                .stream()
                .collect(Collectors.toMap(Response::checkId, response -> response));
    }

    /** Checks of the other classes of its series that are over by then and were not answered in time, whether there or not. */
    long missedInSeries(long classId, long memberId, Instant by) {
        return db.number("""
                select count(*) from live_class c join live_class o on o.series_id = c.series_id and o.id <> c.id
                join live_check k on k.class_id = o.id and k.closes_at < ?
                where c.id = ? and not exists (select 1 from live_response r
                    where r.check_id = k.id and r.member_id = ? and r.make_up = false)
                """, by, classId, memberId);
    }

    boolean moreTime(long memberId) {
        return db.number("select count(*) from live_preference where member_id = ? and more_time = true", memberId) > 0;
    }

    private String write(List<String> choices) {
        try {
            return json.writeValueAsString(choices);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> choices(@Nullable String stored) {
        try {
            var read = stored == null ? null : json.readValue(stored, Argument.listOf(String.class));
            return read == null ? List.of() : read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static long fresh() {
        return Ids.next();
    }
}
