package org.xuefen.asset.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xuefen.asset.Asset;
import org.xuefen.asset.AssetState;
import org.xuefen.shared.Db;

/**
 * A row of {@code asset}.
 *
 * @param stage what PROCESSING is doing, of {@link Stage}
 * @param leftMs estimated time until it is ready
 * @param generation names the folder of the package that is served
 */
record AssetRow(
        long id,
        long ownerId,
        String fileName,
        long sizeBytes,
        long receivedBytes,
        AssetState state,
        @Nullable String stage,
        int progressMilli,
        @Nullable Long leftMs,
        @Nullable String failure,
        @Nullable Long generation,
        boolean poster,
        long durationMs,
        int width,
        int height,
        boolean hasVideo,
        boolean hasAudio,
        long packageBytes,
        Instant createdAt,
        @Nullable Instant queuedAt) {

    /** What a node does with a recording, in this order. */
    enum Stage {
        CHECKING,
        CONVERTING,
        SAVING
    }

    static AssetRow read(ResultSet row) throws SQLException {
        return new AssetRow(
                row.getLong("id"),
                row.getLong("owner_id"),
                row.getString("file_name"),
                row.getLong("size_bytes"),
                row.getLong("received_bytes"),
                AssetState.valueOf(row.getString("state")),
                row.getString("stage"),
                row.getInt("progress_milli"),
                Db.id(row, "left_ms"),
                row.getString("failure"),
                Db.id(row, "generation"),
                row.getBoolean("poster"),
                row.getLong("duration_ms"),
                row.getInt("width"),
                row.getInt("height"),
                row.getBoolean("has_video"),
                row.getBoolean("has_audio"),
                row.getLong("package_bytes"),
                Db.requireInstant(row, "created_at"),
                Db.instant(row, "queued_at"));
    }

    Asset asset() {
        return new Asset(id, ownerId, fileName, state, durationMs, width, height, hasVideo, hasAudio);
    }

    /** The upload came in whole, so that there is something to try again with. */
    boolean complete() {
        return receivedBytes == sizeBytes;
    }

    String sourceKey() {
        return id + "/source";
    }
}
