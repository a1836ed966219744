package org.xuefen.study.watch;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.xuefen.shared.Db;

/** Thresholds that were reached and whose completion is still to be written. */
@Singleton
public class Dues {
    public record Due(long memberId, long sessionId) {}

    private final Db db;

    Dues(Db db) {
        this.db = db;
    }

    public void add(long memberId, long sessionId, Instant at) {
        db.update(
                "insert ignore into study_due (member_id, session_id, due_at) values (?, ?, ?)",
                memberId,
                sessionId,
                at);
    }

    public void settled(long memberId, long sessionId) {
        db.update("delete from study_due where member_id = ? and session_id = ?", memberId, sessionId);
    }

    /** Those that wait since before the instant: their heartbeat's own request has not settled them. */
    public List<Due> waiting(Instant before, int limit) {
        return db.query(
                "select member_id, session_id from study_due where due_at < ? order by due_at limit ?",
                row -> new Due(row.getLong(1), row.getLong(2)),
                before,
                limit);
    }
}
