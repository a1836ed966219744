package org.xuefen.study.watch;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.xuefen.shared.Db;
import org.xuefen.shared.Refusal;
import org.xuefen.study.StudyRefusals;

/** Opened players. A row never changes, so the latest {@value #REMEMBERED} are kept in memory. */
@Singleton
public class PlayerSessions {
    private static final int REMEMBERED = 50_000;

    private final Db db;
    private final Map<Long, PlayerSession> remembered = Collections.synchronizedMap(new Remembered());

    PlayerSessions(Db db) {
        this.db = db;
    }

    /** Writes the session and sees to it that the member has a desk, so that heartbeats only ever lock rows that are there. */
    @Transactional
    public void open(PlayerSession session) {
        var openedAt = Instant.ofEpochMilli(session.openedAt());
        db.update(
                """
                insert into study_session (id, member_id, course_id, revision_id, item_id, content_id, duration_ms,
                    needed_ms, needs_end, max_rate_milli, opened_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                session.id(),
                session.memberId(),
                session.courseId(),
                session.revisionId(),
                session.itemId(),
                session.contentId(),
                session.durationMillis(),
                session.neededMillis(),
                session.needsEnd(),
                session.maxRateMilli(),
                openedAt);
        db.update(
                "insert ignore into study_desk (member_id, state, updated_at) values (?, ?, ?)",
                session.memberId(),
                Desks.EMPTY,
                openedAt);
    }

    /** @throws Refusal {@code study.session-not-found} when there is none, or it is another member's */
    public PlayerSession require(long id, long memberId) {
        var session = find(id);
        if (session.memberId() != memberId) {
            throw new Refusal(StudyRefusals.SESSION_NOT_FOUND);
        }
        return session;
    }

    public PlayerSession find(long id) {
        var known = remembered.get(id);
        if (known != null) {
            return known;
        }
        var read = db.one(
                        """
                        select id, member_id, course_id, revision_id, item_id, content_id, duration_ms, needed_ms,
                            needs_end, max_rate_milli, opened_at
                        from study_session where id = ?
                        """,
                        row -> new PlayerSession(
                                row.getLong("id"),
                                row.getLong("member_id"),
                                row.getLong("course_id"),
                                row.getLong("revision_id"),
                                row.getLong("item_id"),
                                row.getLong("content_id"),
                                row.getLong("duration_ms"),
                                row.getLong("needed_ms"),
                                row.getBoolean("needs_end"),
                                row.getInt("max_rate_milli"),
                                Db.requireInstant(row, "opened_at").toEpochMilli()),
                        id)
                .orElseThrow(() -> new Refusal(StudyRefusals.SESSION_NOT_FOUND));
        remembered.put(id, read);
        return read;
    }

    private static final class Remembered extends LinkedHashMap<Long, PlayerSession> {
        private static final long serialVersionUID = 1;

        Remembered() {
            super(256, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, PlayerSession> eldest) {
            return size() > REMEMBERED;
        }
    }
}
