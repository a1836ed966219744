package org.xuefen.assessment.quiz;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xuefen.assessment.FeedbackPolicy;
import org.xuefen.assessment.QuestionsChanged;
import org.xuefen.assessment.QuizSettings;
import org.xuefen.catalogue.CourseDeleted;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;

/** Drafts: the rules of a quiz item, and the questions it takes from its course's bank. */
@Singleton
class QuizTable {
    /** A question in its place. */
    record Row(long id, int version, int points, QuestionForm form) {}

    private final Db db;
    private final Clock clock;
    private final FormJson json;
    private final ApplicationEventPublisher<QuestionsChanged> events;

    QuizTable(Db db, Clock clock, FormJson json, ApplicationEventPublisher<QuestionsChanged> events) {
        this.db = db;
        this.clock = clock;
        this.json = json;
        this.events = events;
    }

    QuizSettings settings(long itemId) {
        return db.one("""
            select time_limit_seconds, attempts_allowed, shuffle_questions, shuffle_options, feedback
            from quiz where item_id = ?
            """, QuizTable::settings, itemId).orElse(QuizSettings.DEFAULT);
    }

    static QuizSettings settings(ResultSet row) throws SQLException {
        return new QuizSettings(
                nullable(row, "time_limit_seconds"),
                nullable(row, "attempts_allowed"),
                row.getBoolean("shuffle_questions"),
                row.getBoolean("shuffle_options"),
                FeedbackPolicy.valueOf(row.getString("feedback")));
    }

    private static @Nullable Integer nullable(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    void saveSettings(long itemId, long courseId, QuizSettings settings, long memberId) {
        db.update(
                """
                insert into quiz (item_id, course_id, time_limit_seconds, attempts_allowed, shuffle_questions,
                    shuffle_options, feedback, updated_by, updated_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on duplicate key update time_limit_seconds = values(time_limit_seconds),
                    attempts_allowed = values(attempts_allowed), shuffle_questions = values(shuffle_questions),
                    shuffle_options = values(shuffle_options), feedback = values(feedback),
                    updated_by = values(updated_by), updated_at = values(updated_at)
                """,
                itemId,
                courseId,
                settings.timeLimitSeconds(),
                settings.attemptsAllowed(),
                settings.shuffleQuestions(),
                settings.shuffleOptions(),
                settings.feedback(),
                memberId,
                clock.instant());
    }

    List<Row> questions(long itemId) {
        return db.query("""
            select q.id, q.version, u.points, q.content
            from quiz_question u join question q on q.id = u.question_id
            where u.item_id = ? order by u.position, q.id
            """, this::row, itemId);
    }

    Optional<Row> question(long itemId, long questionId) {
        return db.one("""
            select q.id, q.version, u.points, q.content
            from quiz_question u join question q on q.id = u.question_id
            where u.item_id = ? and q.id = ?
            """, this::row, itemId, questionId);
    }

    /** Questions of the course that this quiz does not hold, newest first. */
    List<Row> bank(long courseId, long itemId, int limit) {
        return db.query("""
            select q.id, q.version, 1 as points, q.content from question q
            where q.course_id = ? and not exists (
                select 1 from quiz_question u where u.item_id = ? and u.question_id = q.id)
            order by q.id desc limit ?
            """, this::row, courseId, itemId, limit);
    }

    private Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("id"), row.getInt("version"), row.getInt("points"), json.read(row.getString("content")));
    }

    int count(long itemId) {
        return (int) db.number("select count(*) from quiz_question where item_id = ?", itemId);
    }

    /** Puts new questions at the end of the quiz. */
    List<Long> add(long itemId, long courseId, List<QuestionForm> forms, long memberId) {
        int position = nextPosition(itemId);
        var ids = new ArrayList<Long>();
        var questions = new ArrayList<@Nullable Object[]>();
        var uses = new ArrayList<@Nullable Object[]>();
        for (var form : forms) {
            long id = Ids.next();
            ids.add(id);
            var kind = form.kind().name();
            questions.add(new Object[] {id, courseId, 1, kind, json.write(form), memberId, clock.instant()});
            uses.add(new Object[] {itemId, id, position++, 1});
        }
        db.batch(
                "insert into question (id, course_id, version, kind, content, updated_by, updated_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                questions);
        use(uses);
        changed(ids);
        return ids;
    }

    private void changed(List<Long> questionIds) {
        if (!questionIds.isEmpty()) {
            events.publishEvent(new QuestionsChanged(questionIds));
        }
    }

    /** Takes questions of the bank into the quiz, at its end; those of other courses are left out. */
    void take(long itemId, long courseId, List<Long> questionIds) {
        int position = nextPosition(itemId);
        var uses = new ArrayList<@Nullable Object[]>();
        var known = db.query(
                "select id from question where course_id = ? and id in (?)",
                row -> row.getLong(1),
                courseId,
                questionIds);
        for (long id : questionIds) {
            if (known.contains(id)) {
                uses.add(new Object[] {itemId, id, position++, 1});
            }
        }
        use(uses);
    }

    private void use(List<@Nullable Object[]> rows) {
        db.batch("insert ignore into quiz_question (item_id, question_id, position, points) values (?, ?, ?, ?)", rows);
    }

    private int nextPosition(long itemId) {
        return (int) db.number("select coalesce(max(position), -1) + 1 from quiz_question where item_id = ?", itemId);
    }

    /** Saves over a version. @return false when the stored version is another by now */
    boolean save(long questionId, int version, QuestionForm form, long memberId) {
        boolean saved =
                db.update("""
                    update question set version = version + 1, kind = ?, content = ?, updated_by = ?, updated_at = ?
                    where id = ? and version = ?
                    """, form.kind(), json.write(form), memberId, clock.instant(), questionId, version) == 1;
        if (saved) {
            changed(List.of(questionId));
        }
        return saved;
    }

    void setPoints(long itemId, long questionId, int points) {
        db.update(
                "update quiz_question set points = ? where item_id = ? and question_id = ?",
                points,
                itemId,
                questionId);
    }

    /** Out of the quiz; the bank keeps it. */
    boolean remove(long itemId, long questionId) {
        return db.update("delete from quiz_question where item_id = ? and question_id = ?", itemId, questionId) == 1;
    }

    void order(long itemId, List<Long> questionIds) {
        var rows = new ArrayList<@Nullable Object[]>();
        for (int i = 0; i < questionIds.size(); i++) {
            rows.add(new Object[] {i, itemId, questionIds.get(i)});
        }
        db.batch("update quiz_question set position = ? where item_id = ? and question_id = ?", rows);
    }

    /** Everything only a draft needed. Questions that another quiz of the course holds stay. */
    void discard(long itemId) {
        var own = db.query("""
            select question_id from quiz_question u where item_id = ? and not exists (
                select 1 from quiz_question o where o.question_id = u.question_id and o.item_id <> u.item_id)
            """, row -> row.getLong(1), itemId);
        db.update("delete from quiz_question where item_id = ?", itemId);
        db.update("delete from question where id in (?)", own);
        db.update("delete from quiz where item_id = ?", itemId);
        changed(own);
    }

    /** With a course that was never published its bank goes, too: also what no quiz held any more. */
    @EventListener
    @Transactional
    void on(CourseDeleted event) {
        var left = db.query("select id from question where course_id = ?", row -> row.getLong(1), event.courseId());
        db.update("delete from question where course_id = ?", event.courseId());
        changed(left);
    }
}
