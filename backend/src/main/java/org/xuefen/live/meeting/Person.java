package org.xuefen.live.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xuefen.shared.Db;

/**
 * A row of {@code live_meeting_person}.
 *
 * @param expected whether they have a vote: those who are only invited, or give the class from elsewhere, have none
 * @param notedAt by the server's clock
 * @param notedBy the secretary, where they did not sign in themselves
 * @param seat who they are in what was signed, from the closing on
 * @param name as it was at the closing
 */
record Person(
        long accountId,
        boolean expected,
        Presence presence,
        @Nullable Instant notedAt,
        @Nullable Long notedBy,
        String note,
        @Nullable Integer seat,
        @Nullable String name,
        byte @Nullable [] salt) {

    static Person read(ResultSet row) throws SQLException {
        int seat = row.getInt("seat");
        return new Person(
                row.getLong("account_id"),
                row.getBoolean("expected"),
                Presence.valueOf(row.getString("presence")),
                Db.instant(row, "noted_at"),
                Db.id(row, "noted_by"),
                row.getString("note"),
                seat == 0 ? null : seat,
                row.getString("name"),
                row.getBytes("salt"));
    }

    /** Who they are in what was signed; empty before the closing. */
    Optional<Seat> seated() {
        return seat == null || name == null || salt == null
                ? Optional.empty()
                : Optional.of(new Seat(seat, accountId, name, salt));
    }
}
