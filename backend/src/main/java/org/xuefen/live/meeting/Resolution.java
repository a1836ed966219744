package org.xuefen.live.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xuefen.shared.Db;

/**
 * A row of {@code live_resolution}.
 *
 * @param tally what was counted so far; final, with who was there, once it is closed
 */
record Resolution(
        long id,
        long classId,
        String wording,
        Ballot ballot,
        Majority majority,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt,
        Tally tally,
        @Nullable Result result) {

    static Resolution read(ResultSet row) throws SQLException {
        var result = row.getString("result");
        return new Resolution(
                row.getLong("id"),
                row.getLong("class_id"),
                row.getString("wording"),
                Ballot.valueOf(row.getString("ballot")),
                Majority.valueOf(row.getString("majority")),
                Db.instant(row, "opened_at"),
                Db.instant(row, "closed_at"),
                new Tally(
                        row.getInt("in_favour"),
                        row.getInt("against"),
                        row.getInt("abstained"),
                        row.getInt("expected"),
                        row.getInt("present")),
                result == null ? null : Result.valueOf(result));
    }

    /** Where it stands. */
    enum Stage {
        DRAFT,
        OPEN,
        CLOSED
    }

    Stage stage() {
        if (closedAt != null) {
            return Stage.CLOSED;
        }
        return openedAt == null ? Stage.DRAFT : Stage.OPEN;
    }

    int voted() {
        return tally.inFavour() + tally.against() + tally.abstained();
    }
}
