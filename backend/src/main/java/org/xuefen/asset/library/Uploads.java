package org.xuefen.asset.library;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.xuefen.asset.AssetRefusals;
import org.xuefen.asset.AssetState;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Refusal;

/**
 * Resumable uploads: made with a size, filled in pieces from an offset, asked how far they are after a lost connection.
 * The last piece puts the recording into the queue.
 */
@Singleton
class Uploads {
    private final AssetTable table;
    private final Spool spool;
    private final Queue queue;
    private final MediaSettings settings;
    /** Two tabs that send the same upload take turns; the second then has the wrong offset. */
    private final Lock[] turns =
            IntStream.range(0, 64).mapToObj(i -> new ReentrantLock()).toArray(Lock[]::new);

    Uploads(AssetTable table, Spool spool, Queue queue, MediaSettings settings) {
        this.table = table;
        this.spool = spool;
        this.queue = queue;
        this.settings = settings;
    }

    long maxBytes() {
        return settings.maxUploadBytes();
    }

    @Transactional
    AssetRow begin(long ownerId, String fileName, long size) {
        if (size <= 0) {
            throw Refusal.field("size", AssetRefusals.EMPTY);
        }
        if (size > settings.maxUploadBytes()) {
            throw Refusal.field(
                    "size", AssetRefusals.TOO_LARGE, Sizes.text(size), Sizes.text(settings.maxUploadBytes()));
        }
        long open = table.uploading(ownerId);
        if (open >= settings.uploads()) {
            throw new Refusal(AssetRefusals.TOO_MANY_UPLOADS, open);
        }
        spool.requireRoom(size);
        long id = Ids.next();
        table.insert(id, ownerId, fileName, size);
        return table.require(id);
    }

    /** Takes the bytes from {@code offset} on; returns how far the upload is. */
    AssetRow append(long assetId, long offset, byte[] piece) {
        var turn = turns[Math.floorMod(assetId, turns.length)];
        turn.lock();
        try {
            var row = table.require(assetId);
            if (row.state() != AssetState.UPLOADING) {
                throw new Refusal(AssetRefusals.NOT_UPLOADING);
            }
            if (offset != row.receivedBytes()) {
                throw new Refusal(AssetRefusals.OFFSET_MISMATCH, row.receivedBytes());
            }
            long end = offset + piece.length;
            if (end > row.sizeBytes()) {
                throw new Refusal(AssetRefusals.BEYOND_THE_END);
            }
            spool.append(assetId, offset, piece);
            if (!table.received(assetId, offset, end)) {
                throw new Refusal(AssetRefusals.NOT_UPLOADING);
            }
            if (end == row.sizeBytes()) {
                finish(row);
            }
            return table.require(assetId);
        } finally {
            turn.unlock();
        }
    }

    /** Again safe to call: a crash between the steps is mended by {@link Upkeep}. */
    void finish(AssetRow row) {
        spool.keep(row);
        queue.add(row.id(), AssetState.UPLOADING);
    }
}
