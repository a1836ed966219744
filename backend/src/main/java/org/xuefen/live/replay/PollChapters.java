package org.xuefen.live.replay;

import jakarta.inject.Singleton;
import java.util.List;
import org.xuefen.live.LiveChapters;
import org.xuefen.live.LiveClasses;
import org.xuefen.shared.Db;

/** Polls and quick quizzes as chapters. */
@Singleton
class PollChapters implements LiveChapters {
    private static final int MOST = 100;

    private final Db db;
    private final LiveClasses classes;

    PollChapters(Db db, LiveClasses classes) {
        this.db = db;
        this.classes = classes;
    }

    @Override
    public List<Mark> chapters(long classId) {
        var tongue = Tongue.of(classes.require(classId).title());
        return db.query(
                "select opened_at, question from live_poll where class_id = ? order by id limit ?",
                row -> new Mark(Db.requireInstant(row, "opened_at"), tongue.poll(row.getString("question"))),
                classId,
                MOST);
    }
}
