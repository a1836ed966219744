package org.xuefen.assessment.quiz;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xuefen.assessment.AssessmentRefusals;
import org.xuefen.assessment.QuizSettings;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Refusal;

/** Versions of quizzes. They never change, so they are kept in memory once read. */
@Singleton
public class FrozenQuizzes {
    private static final int KEPT = 500;

    private final Db db;
    private final Clock clock;
    private final FormJson json;
    private final Map<Long, FrozenQuiz> kept =
            Collections.synchronizedMap(new LinkedHashMap<Long, FrozenQuiz>(KEPT, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Long, FrozenQuiz> eldest) {
                    return size() > KEPT;
                }
            });

    FrozenQuizzes(Db db, Clock clock, FormJson json) {
        this.db = db;
        this.clock = clock;
        this.json = json;
    }

    /** @throws Refusal {@code assessment.quiz-not-found} */
    public FrozenQuiz require(long id) {
        var known = kept.get(id);
        if (known != null) {
            return known;
        }
        var read = read(id);
        kept.put(id, read);
        return read;
    }

    private FrozenQuiz read(long id) {
        record Head(long itemId, QuizSettings settings) {}
        var head = db.one(
                        "select * from quiz_version where id = ?",
                        row -> new Head(row.getLong("item_id"), QuizTable.settings(row)),
                        id)
                .orElseThrow(() -> new Refusal(AssessmentRefusals.QUIZ_NOT_FOUND));
        var parts = db.query("""
                select u.points, v.content from quiz_version_question u
                join question_version v on v.id = u.question_version_id
                where u.quiz_version_id = ? order by u.position
                """, row -> part(row.getInt(1), json.read(row.getString(2))), id);
        return new FrozenQuiz(id, head.itemId(), head.settings(), parts);
    }

    private static FrozenQuiz.Part part(int points, QuestionForm form) {
        var question = QuestionForms.question(form);
        return new FrozenQuiz.Part(points, question, QuestionView.of(question));
    }

    /** The newest version of the item when it says the same, else a new one. */
    long freeze(long itemId, QuizSettings settings, List<QuizTable.Row> questions) {
        var sha = sha(settings, questions);
        record Last(long id, String sha) {}
        var last = db.one(
                "select id, sha from quiz_version where item_id = ? order by id desc limit 1",
                row -> new Last(row.getLong(1), row.getString(2)),
                itemId);
        if (last.isPresent() && last.get().sha().equals(sha)) {
            return last.get().id();
        }
        return write(itemId, settings, questions, sha);
    }

    /** Whether freezing would give another version than this one. */
    boolean differs(long id, QuizSettings settings, List<QuizTable.Row> questions) {
        var frozen = db.one("select sha from quiz_version where id = ?", row -> row.getString(1), id);
        return frozen.isEmpty() || !frozen.get().equals(sha(settings, questions));
    }

    private String sha(QuizSettings settings, List<QuizTable.Row> questions) {
        var whole = new StringBuilder(settings.toString());
        for (var question : questions) {
            whole.append('\n')
                    .append(question.id())
                    .append(' ')
                    .append(question.points())
                    .append(' ');
            whole.append(json.write(question.form()));
        }
        return FormJson.sha(whole.toString());
    }

    private long write(long itemId, QuizSettings settings, List<QuizTable.Row> questions, String sha) {
        long id = Ids.next();
        db.update(
                """
                insert into quiz_version (id, item_id, sha, time_limit_seconds, attempts_allowed, shuffle_questions,
                    shuffle_options, feedback, frozen_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                itemId,
                sha,
                settings.timeLimitSeconds(),
                settings.attemptsAllowed(),
                settings.shuffleQuestions(),
                settings.shuffleOptions(),
                settings.feedback(),
                clock.instant());
        var parts = new ArrayList<@Nullable Object[]>();
        for (int i = 0; i < questions.size(); i++) {
            var question = questions.get(i);
            parts.add(new Object[] {id, i, version(question), question.points()});
        }
        db.batch(
                "insert into quiz_version_question (quiz_version_id, position, question_version_id, points)"
                        + " values (?, ?, ?, ?)",
                parts);
        return id;
    }

    private long version(QuizTable.Row question) {
        var content = json.write(question.form());
        var sha = FormJson.sha(content);
        db.update(
                "insert ignore into question_version (id, question_id, sha, content) values (?, ?, ?, ?)",
                Ids.next(),
                question.id(),
                sha,
                content);
        return db.number("select id from question_version where question_id = ? and sha = ?", question.id(), sha);
    }
}
