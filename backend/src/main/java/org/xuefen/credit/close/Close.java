package org.xuefen.credit.close;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xuefen.shared.Db;

/**
 * A close of a unit's period, or a supplement to one.
 *
 * @param unitPath of the unit at the end of the period
 * @param number 0 for the close, from 1 on for supplements
 * @param pastId its figures
 * @param basePastId the figures of the number before, which a supplement is the difference to
 * @param known entries recorded before this are in it
 * @param stage {@code OPEN} until it is signed or cancelled
 * @param late entries recorded after it, up to the entry id {@code lateSeen}
 */
record Close(
        long id,
        long schemeId,
        int year,
        long unitId,
        String unitPath,
        int number,
        long pastId,
        @Nullable Long basePastId,
        Instant known,
        Stage stage,
        long preparedBy,
        Instant preparedAt,
        @Nullable Long signedBy,
        @Nullable Instant signedAt,
        @Nullable String sha256,
        int late,
        long lateSeen) {
    enum Stage {
        OPEN,
        SIGNED,
        CANCELLED
    }

    boolean signed() {
        return stage == Stage.SIGNED;
    }

    boolean supplement() {
        return number > 0;
    }

    static Close read(ResultSet row) throws SQLException {
        return new Close(
                row.getLong("id"),
                row.getLong("scheme_id"),
                row.getInt("year"),
                row.getLong("unit_id"),
                row.getString("unit_path"),
                row.getInt("number"),
                row.getLong("past_id"),
                Db.id(row, "base_past_id"),
                Db.requireInstant(row, "known_until"),
                Stage.valueOf(row.getString("state")),
                row.getLong("prepared_by"),
                Db.requireInstant(row, "prepared_at"),
                Db.id(row, "signed_by"),
                Db.instant(row, "signed_at"),
                row.getString("sha256"),
                row.getInt("late"),
                row.getLong("late_seen"));
    }
}
