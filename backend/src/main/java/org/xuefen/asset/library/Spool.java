package org.xuefen.asset.library;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.xuefen.asset.blob.BlobStore;
import org.xuefen.shared.Refusal;
import org.xuefen.shared.SharedRefusals;

/**
 * Uploads in progress, one growing file each. Bytes are on the disk before they are acknowledged; what lies beyond the
 * acknowledged length (a crash in between, a full disk) is written over by the next piece.
 */
@Singleton
class Spool {
    private final BlobStore blobs;

    Spool(BlobStore blobs) {
        this.blobs = blobs;
    }

    /** Refuses with {@code shared.disk-full} when a file of this size cannot fit, a tenth kept free beside it. */
    void requireRoom(long bytes) {
        try {
            if (blobs.room() - bytes < bytes / 10) {
                throw new Refusal(SharedRefusals.DISK_FULL);
            }
        } catch (IOException unknown) {
            throw new UncheckedIOException(unknown);
        }
    }

    void append(long assetId, long offset, byte[] piece) {
        try (var channel = FileChannel.open(file(assetId), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(piece);
            while (bytes.hasRemaining()) {
                channel.write(bytes, offset + bytes.position());
            }
            channel.force(false);
        } catch (IOException failed) {
            throw full(failed) ? new Refusal(SharedRefusals.DISK_FULL) : new UncheckedIOException(failed);
        }
    }

    /** The whole upload becomes a blob; anything beyond its length is cut off first. */
    void keep(AssetRow row) {
        try {
            var file = file(row.id());
            if (!Files.exists(file)) {
                blobs.local(row.sourceKey());
                return; // a crash came after the move and before the queue
            }
            try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(row.sizeBytes());
            }
            blobs.put(row.sourceKey(), file);
        } catch (IOException failed) {
            throw full(failed) ? new Refusal(SharedRefusals.DISK_FULL) : new UncheckedIOException(failed);
        }
    }

    void drop(long assetId) {
        try {
            Files.deleteIfExists(file(assetId));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Path file(long assetId) throws IOException {
        return blobs.workFolder().resolve(assetId + ".upload");
    }

    static boolean full(IOException failed) {
        var message = String.valueOf(failed.getMessage());
        return message.contains("No space left") || message.contains("not enough space") || message.contains("quota");
    }
}
