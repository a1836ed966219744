package org.xuefen.live.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.xuefen.live.LiveClass;
import org.xuefen.live.LiveClass.Ending;
import org.xuefen.shared.Db;
import org.xuefen.shared.Text;

/** A row of {@code live_class}. */
record Plan(
        LiveClass live,
        String unitPath,
        @Nullable Long seriesId,
        Text summary,
        @Nullable String category,
        int designatedMilli,
        @Nullable Integer capacity,
        int sequence,
        int version,
        String cancelledWhy,
        long createdBy) {

    static Plan read(ResultSet row) throws SQLException {
        var ending = row.getString("ending");
        int capacity = row.getInt("capacity");
        return new Plan(
                new LiveClass(
                        row.getLong("id"),
                        row.getLong("unit_id"),
                        Text.of(row.getString("title_zh"), row.getString("title_en")),
                        Db.requireInstant(row, "opens_at"),
                        Db.requireInstant(row, "starts_at"),
                        Db.requireInstant(row, "ends_at"),
                        Db.instant(row, "began_at"),
                        Db.instant(row, "ended_at"),
                        ending == null ? null : Ending.valueOf(ending),
                        Db.instant(row, "cancelled_at"),
                        Db.id(row, "recording_asset_id")),
                row.getString("unit_path"),
                Db.id(row, "series_id"),
                Text.of(row.getString("summary_zh"), row.getString("summary_en")),
                row.getString("category"),
                row.getInt("designated_milli"),
                capacity == 0 ? null : capacity,
                row.getInt("sequence"),
                row.getInt("version"),
                row.getString("cancelled_why"),
                row.getLong("created_by"));
    }

    long id() {
        return live.id();
    }

    boolean over() {
        return live.endedAt() != null || live.cancelledAt() != null;
    }

    int lobbyMinutes() {
        return (int) Duration.between(live.opensAt(), live.startsAt()).toMinutes();
    }
}
