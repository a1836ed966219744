package org.xuefen.live.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xuefen.shared.Db;

/**
 * A row of {@code live_meeting}, without the minutes.
 *
 * @param secretaryId who writes the minutes. A field of the meeting and no {@link org.xuefen.live.LiveRole}: roles say what
 *     someone does on the stage and in the room, and a secretary may present, keep order or just sit there
 */
record Meeting(
        long classId,
        long secretaryId,
        Quorum quorum,
        int version,
        long minutesVersion,
        @Nullable Instant minutesAt,
        @Nullable Instant closedAt) {
    static final String COLUMNS =
            "m.class_id, m.secretary_id, m.quorum, m.version, m.minutes_version, m.minutes_at, m.closed_at";

    static Meeting read(ResultSet row) throws SQLException {
        return new Meeting(
                row.getLong("class_id"),
                row.getLong("secretary_id"),
                Quorum.valueOf(row.getString("quorum")),
                row.getInt("version"),
                row.getLong("minutes_version"),
                Db.instant(row, "minutes_at"),
                Db.instant(row, "closed_at"));
    }

    boolean closed() {
        return closedAt != null;
    }
}
