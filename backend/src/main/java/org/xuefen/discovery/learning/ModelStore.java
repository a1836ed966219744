package org.xuefen.discovery.learning;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xuefen.discovery.learning.Version.State;
import org.xuefen.shared.Db;

/** Rows of {@code recommend_model} and {@code recommend_course}. */
@Singleton
class ModelStore {
    /** Versions whose weights are kept: the one in use and those that can be gone back to. */
    private static final int KEPT = 3;

    private static final int BATCH = 200;

    private final Db db;
    private final Clock clock;

    ModelStore(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void insert(long id, @Nullable Long actorId) {
        db.update("""
                insert into recommend_model (id, state, actor_id, began_at, progress_permille, choices, members, courses, pairs,
                    questions, hits, gain, coverage, popular_hits, kept)
                values (?, 'TRAINING', ?, ?, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, false)
                """, id, actorId, clock.instant());
    }

    Optional<Version> find(long id) {
        return db.one("select * from recommend_model where id = ?", ModelStore::version, id);
    }

    /** Newest first, before an id. */
    List<Version> before(long id, int limit) {
        return db.query(
                "select * from recommend_model where id < ? order by id desc limit ?", ModelStore::version, id, limit);
    }

    Optional<Version> in(State state) {
        return db.one(
                "select * from recommend_model where state = ? order by id desc limit 1", ModelStore::version, state);
    }

    OptionalLong active() {
        long id = db.number("select max(id) from recommend_model where state = 'ACTIVE'");
        return id == 0 ? OptionalLong.empty() : OptionalLong.of(id);
    }

    /** @return false when it is not training any more */
    boolean progress(long id, int permille) {
        return db.update(
                                "update recommend_model set progress_permille = ? where id = ? and state = 'TRAINING'",
                                permille,
                                id)
                        > 0
                || training(id);
    }

    private boolean training(long id) {
        return db.number("select count(*) from recommend_model where id = ? and state = 'TRAINING'", id) == 1;
    }

    /** Ends one that trains; of one that has ended nothing changes. */
    boolean end(long id, State state) {
        return db.update(
                        "update recommend_model set state = ?, ended_at = ? where id = ? and state = 'TRAINING'",
                        state,
                        clock.instant(),
                        id)
                == 1;
    }

    void examined(long id, Version.Size size, Lesson lesson) {
        db.update(
                """
                update recommend_model set choices = ?, members = ?, courses = ?, pairs = ?, questions = ?, hits = ?, gain = ?,
                    coverage = ?, popular_hits = ?, tuning = ?, why = ?
                where id = ?
                """,
                size.choices(),
                size.members(),
                size.courses(),
                size.pairs(),
                lesson.marks().questions(),
                lesson.marks().hits(),
                lesson.marks().gain(),
                lesson.marks().coverage(),
                lesson.popular().hits(),
                text(lesson.model().tuning()),
                lesson.verdict() == Verdict.GOOD ? null : lesson.verdict(),
                id);
    }

    /** The weights, in parts: nobody reads them before the version is active. */
    void write(long id, Model model) {
        db.update("delete from recommend_course where model_id = ?", id);
        for (int from = 0; from < model.size(); from += BATCH) {
            var rows = new ArrayList<@Nullable Object[]>();
            for (int course = from; course < Math.min(model.size(), from + BATCH); course++) {
                var row = model.row(course);
                rows.add(new @Nullable Object[] {
                    id, model.courses()[course], row.members(), row.total(), RowCodec.bytes(row)
                });
            }
            db.batch(
                    "insert into recommend_course (model_id, course_id, members, total, followers) values (?, ?, ?, ?, ?)",
                    rows);
        }
    }

    /** Makes one the active one, in the caller's transaction; versions too old to go back to lose their weights. */
    @Transactional
    void activate(long id) {
        db.update("update recommend_model set state = 'RETIRED' where state = 'ACTIVE' and id <> ?", id);
        db.update("""
                update recommend_model set state = 'ACTIVE', kept = true, progress_permille = 1000,
                    ended_at = coalesce(ended_at, ?) where id = ?
                """, clock.instant(), id);
        var old = db.query(
                "select id from recommend_model where kept and id <> ? order by id desc limit 1000",
                row -> row.getLong(1),
                id);
        for (long each : old.subList(Math.min(old.size(), KEPT - 1), old.size())) {
            forget(each);
        }
    }

    /** Drops the weights of a version; its line stays. */
    @Transactional
    void forget(long id) {
        db.update("update recommend_model set kept = false where id = ?", id);
        db.update("delete from recommend_course where model_id = ?", id);
    }

    Optional<Model> read(long id) {
        var tuning = db.one("select tuning from recommend_model where id = ? and kept", row -> row.getString(1), id);
        if (tuning.isEmpty()) {
            return Optional.empty();
        }
        var courses = new ArrayList<Long>();
        var rows = db.query(
                "select course_id, members, total, followers from recommend_course where model_id = ? order by course_id",
                row -> {
                    courses.add(row.getLong("course_id"));
                    return RowCodec.row(row.getInt("members"), row.getDouble("total"), row.getBytes("followers"));
                },
                id);
        return Optional.of(Model.of(
                courses.stream().mapToLong(Long::longValue).toArray(),
                rows.toArray(Model.Row[]::new),
                tuning(tuning.get())));
    }

    private static String text(Tuning tuning) {
        return DoubleStream.of(
                        tuning.reach(),
                        tuning.decay(),
                        tuning.back(),
                        tuning.company(),
                        tuning.shrink(),
                        tuning.damping(),
                        tuning.power(),
                        tuning.recency())
                .mapToObj(Double::toString)
                .collect(Collectors.joining(" "));
    }

    private static Tuning tuning(String text) {
        var of = Stream.of(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
        return new Tuning((int) of[0], of[1], of[2], of[3], of[4], of[5], of[6], of[7]);
    }

    private static Version version(ResultSet row) throws SQLException {
        var why = row.getString("why");
        return new Version(
                row.getLong("id"),
                State.valueOf(row.getString("state")),
                Db.id(row, "actor_id"),
                Db.requireInstant(row, "began_at"),
                Db.instant(row, "ended_at"),
                row.getInt("progress_permille"),
                new Version.Size(
                        row.getLong("choices"), row.getLong("members"), row.getInt("courses"), row.getLong("pairs")),
                new Exam.Marks(
                        row.getInt("questions"),
                        row.getDouble("hits"),
                        row.getDouble("gain"),
                        row.getDouble("coverage")),
                row.getDouble("popular_hits"),
                why == null ? null : Verdict.valueOf(why),
                row.getBoolean("kept"));
    }
}
