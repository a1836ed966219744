package org.xuefen.live.meeting;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xuefen.shared.Db;
import org.xuefen.shared.Refusal;

/** The minutes: Markdown that the secretary writes while people speak, with what it was before. */
@Singleton
class Minutes {
    static final int MAX_CHARACTERS = 100_000;
    /** What one person writes within this time of their first word is one revision. */
    private static final Duration ONE_REVISION = Duration.ofMinutes(3);
    /** So many are kept; past that the last grows. */
    private static final int MOST_REVISIONS = 500;

    private final Db db;
    private final MeetingStore meetings;
    private final Beginning beginning;
    private final Clock clock;

    Minutes(Db db, MeetingStore meetings, Beginning beginning, Clock clock) {
        this.db = db;
        this.meetings = meetings;
        this.beginning = beginning;
        this.clock = clock;
    }

    /** @param at when it was saved; none before the first word */
    record Draft(long version, String body, @Nullable Instant at) {}

    record Revision(long version, long writtenBy, Instant begunAt, Instant writtenAt) {}

    Draft read(long classId) {
        return db.one(
                        "select minutes_version, minutes, minutes_at from live_meeting where class_id = ?",
                        row -> new Draft(row.getLong(1), row.getString(2), Db.instant(row, "minutes_at")),
                        classId)
                .orElseThrow(() -> new Refusal(MeetingRefusals.MEETING_NOT_FOUND));
    }

    /** @throws Refusal {@code live.minutes-changed} when another version is stored by now; the writer keeps theirs */
    @Transactional
    Draft save(long by, long classId, long base, String body) {
        if (body.length() > MAX_CHARACTERS) {
            throw new Refusal(MeetingRefusals.MINUTES_TOO_LONG, MAX_CHARACTERS);
        }
        var meeting = meetings.lockOpen(classId);
        if (meeting.minutesVersion() != base) {
            throw new Refusal(MeetingRefusals.MINUTES_CHANGED);
        }
        var now = clock.instant();
        db.update(
                "update live_meeting set minutes = ?, minutes_version = ?, minutes_at = ? where class_id = ?",
                body,
                base + 1,
                now,
                classId);
        keep(by, classId, base + 1, body, now);
        beginning.ifDue(classId);
        return new Draft(base + 1, body, now);
    }

    private void keep(long by, long classId, long version, String body, Instant now) {
        var last = last(classId);
        boolean goesOn = last.isPresent()
                && ((last.get().writtenBy() == by
                                && now.isBefore(last.get().begunAt().plus(ONE_REVISION)))
                        || db.number("select count(*) from live_meeting_revision where class_id = ?", classId)
                                >= MOST_REVISIONS);
        if (goesOn) {
            db.update("""
                    update live_meeting_revision set version = ?, body = ?, written_by = ?, written_at = ?
                    where class_id = ? and version = ?
                    """, version, body, by, now, classId, last.get().version());
            return;
        }
        db.update("""
                insert into live_meeting_revision (class_id, version, body, written_by, begun_at, written_at)
                values (?, ?, ?, ?, ?, ?)
                """, classId, version, body, by, now, now);
    }

    private Optional<Revision> last(long classId) {
        return revisions(classId, 1).stream().findFirst();
    }

    /** The latest first. */
    List<Revision> revisions(long classId, int limit) {
        return db.query(
                """
                select version, written_by, begun_at, written_at from live_meeting_revision where class_id = ?
                order by version desc limit ?
                """,
                row -> new Revision(
                        row.getLong(1),
                        row.getLong(2),
                        Db.requireInstant(row, "begun_at"),
                        Db.requireInstant(row, "written_at")),
                classId,
                limit);
    }

    Optional<String> revision(long classId, long version) {
        return db.one(
                "select body from live_meeting_revision where class_id = ? and version = ?",
                row -> row.getString(1),
                classId,
                version);
    }
}
