package org.xuefen.live.meeting;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xuefen.shared.Db;
import org.xuefen.shared.Refusal;

/** Rows of {@code live_meeting} and its agenda. Whoever writes anything of a meeting holds its row. */
@Singleton
class MeetingStore {
    private final Db db;

    MeetingStore(Db db) {
        this.db = db;
    }

    Optional<Meeting> find(long classId) {
        return db.one(
                "select " + Meeting.COLUMNS + " from live_meeting m where m.class_id = ?", Meeting::read, classId);
    }

    Meeting require(long classId) {
        return find(classId).orElseThrow(() -> new Refusal(MeetingRefusals.MEETING_NOT_FOUND));
    }

    /** Holds it, so that nothing is written after it was closed. */
    Meeting lockOpen(long classId) {
        var meeting = lock(classId);
        if (meeting.closed()) {
            throw new Refusal(MeetingRefusals.MEETING_CLOSED);
        }
        return meeting;
    }

    Meeting lock(long classId) {
        return db.one(
                        "select " + Meeting.COLUMNS + " from live_meeting m where m.class_id = ? for update",
                        Meeting::read,
                        classId)
                .orElseThrow(() -> new Refusal(MeetingRefusals.MEETING_NOT_FOUND));
    }

    void insert(long classId, long secretaryId, Quorum quorum, long by, Instant at) {
        db.update("""
                insert into live_meeting (class_id, secretary_id, quorum, version, minutes, minutes_version, created_by,
                    created_at)
                values (?, ?, ?, 1, '', 0, ?, ?)
                """, classId, secretaryId, quorum, by, at);
    }

    void update(long classId, long secretaryId, Quorum quorum) {
        db.update(
                "update live_meeting set secretary_id = ?, quorum = ?, version = version + 1 where class_id = ?",
                secretaryId,
                quorum,
                classId);
    }

    void close(long classId, long by, Instant at) {
        db.update("update live_meeting set closed_by = ?, closed_at = ? where class_id = ?", by, at, classId);
    }

    /** With all that was planned of it. */
    void delete(long classId) {
        db.update("delete from live_resolution where class_id = ?", classId);
        db.update("delete from live_meeting_point where class_id = ?", classId);
        db.update("delete from live_meeting_person where class_id = ?", classId);
        db.update("delete from live_meeting where class_id = ?", classId);
    }

    List<Point> agenda(long classId) {
        return db.query(
                "select title, speaker_id, speaker, minutes from live_meeting_point where class_id = ? order by ordinal",
                row -> new Point(row.getString(1), Db.id(row, "speaker_id"), row.getString(3), row.getInt(4)),
                classId);
    }

    void writeAgenda(long classId, List<Point> points) {
        db.update("delete from live_meeting_point where class_id = ?", classId);
        var rows = new ArrayList<@Nullable Object[]>();
        for (var point : points) {
            rows.add(new @Nullable Object[] {
                classId, rows.size(), point.title(), point.speakerId(), point.speaker(), point.minutes()
            });
        }
        db.batch("""
                insert into live_meeting_point (class_id, ordinal, title, speaker_id, speaker, minutes)
                values (?, ?, ?, ?, ?, ?)
                """, rows);
    }
}
