package org.xuefen.credit.sample;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xuefen.shared.Db;

/**
 * A sample of awards.
 *
 * @param unitPath of the unit at {@code placed}; its members then, and their awards known before {@code known}, are the frame
 * @param category only of this category; null for all
 * @param until the last day, it included
 * @param members how many members were to be looked through, {@code done} how many were
 */
record Sample(
        long id,
        long schemeId,
        long schemeVersionId,
        int year,
        long unitId,
        String unitPath,
        @Nullable String category,
        LocalDate from,
        LocalDate until,
        String seed,
        int size,
        Instant known,
        Instant placed,
        @Nullable Integer frameSize,
        @Nullable String frameSha256,
        SampleState state,
        int members,
        int done,
        int items,
        int decided,
        long drawnBy,
        Instant drawnAt) {
    static Sample read(ResultSet row) throws SQLException {
        int frame = row.getInt("frame_size");
        Integer frameSize = row.wasNull() ? null : frame;
        return new Sample(
                row.getLong("id"),
                row.getLong("scheme_id"),
                row.getLong("scheme_version_id"),
                row.getInt("year"),
                row.getLong("unit_id"),
                row.getString("unit_path"),
                row.getString("category"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getString("seed"),
                row.getInt("size"),
                Db.requireInstant(row, "known_until"),
                Db.requireInstant(row, "placed_at"),
                frameSize,
                row.getString("frame_sha256"),
                SampleState.valueOf(row.getString("state")),
                row.getInt("members"),
                row.getInt("done"),
                row.getInt("items"),
                row.getInt("decided"),
                row.getLong("drawn_by"),
                Db.requireInstant(row, "drawn_at"));
    }
}
