package org.xuefen.asset.library;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.xuefen.asset.blob.BlobStore;

/**
 * Files of packages, the hot ones from memory: a class that begins at eight asks for the same segments. They never
 * change, so nothing here grows old.
 */
@Singleton
class Served {
    /** A segment of four seconds at the highest rung is three megabytes at most. */
    private static final long LARGEST = 64 << 20;

    private final BlobStore blobs;
    private final long room;
    private final Map<String, byte[]> hot = new LinkedHashMap<>(64, 0.75f, true);
    private long used;

    Served(BlobStore blobs, MediaSettings settings) {
        this.blobs = blobs;
        this.room = settings.cacheBytes();
    }

    Optional<byte[]> read(String key) {
        synchronized (hot) {
            var known = hot.get(key);
            if (known != null) {
                return Optional.of(known);
            }
        }
        try {
            var read = blobs.read(key, LARGEST);
            read.ifPresent(content -> keep(key, content));
            return read;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void keep(String key, byte[] content) {
        if (content.length > room / 8) {
            return;
        }
        synchronized (hot) {
            if (hot.put(key, content) == null) {
                used += content.length;
            }
            var eldest = hot.entrySet().iterator();
            while (used > room && eldest.hasNext()) {
                used -= eldest.next().getValue().length;
                eldest.remove();
            }
        }
    }
}
