package org.xuefen.credit.past;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.xuefen.shared.Db;

/**
 * Standings of a subtree as they were; the rows are in {@code credit_past_standing}.
 *
 * @param unitPath of the unit as it stood then
 * @param purpose 0 for looking at a day; the id of what it is kept for otherwise
 * @param members how many there are to reckon, {@code done} how many are
 */
public record Past(
        long id,
        long schemeId,
        long schemeVersionId,
        int year,
        String unitPath,
        LocalDate asOf,
        long purpose,
        Instant known,
        Instant placed,
        PastState state,
        int members,
        int done) {
    public boolean ready() {
        return state == PastState.READY;
    }

    static Past read(ResultSet row) throws SQLException {
        return new Past(
                row.getLong("id"),
                row.getLong("scheme_id"),
                row.getLong("scheme_version_id"),
                row.getInt("year"),
                row.getString("unit_path"),
                row.getObject("as_of", LocalDate.class),
                row.getLong("purpose"),
                Db.requireInstant(row, "known_until"),
                Db.requireInstant(row, "placed_at"),
                PastState.valueOf(row.getString("state")),
                row.getInt("members"),
                row.getInt("done"));
    }
}
