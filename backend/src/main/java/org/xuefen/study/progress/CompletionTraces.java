package org.xuefen.study.progress;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.study.Traces;

/** {@link Traces} from the completions; their ids grow with time, so a day is one range of the key. */
@Singleton
class CompletionTraces implements Traces {
    /** A completion is written when it happens, or a little later where a job makes up for it. */
    private static final Duration WRITTEN_WITHIN = Duration.ofDays(1);

    private final Db db;

    CompletionTraces(Db db) {
        this.db = db;
    }

    @Override
    public List<Trace> completed(Instant from, Instant until, long afterId, int limit) {
        return db.query(
                """
                select id, member_id, course_id, item_id, completed_at, counted_ms, score_milli is not null quiz
                from study_completion where id > ? and id < ? and item_id <> 0 and completed_at >= ? and completed_at < ?
                order by id limit ?
                """,
                row -> new Trace(
                        row.getLong("id"),
                        row.getLong("member_id"),
                        row.getLong("course_id"),
                        row.getLong("item_id"),
                        Db.requireInstant(row, "completed_at"),
                        row.getLong("counted_ms"),
                        row.getBoolean("quiz")),
                Math.max(afterId, Ids.first(from)),
                Ids.first(until.plus(WRITTEN_WITHIN)),
                from,
                until,
                limit);
    }
}
