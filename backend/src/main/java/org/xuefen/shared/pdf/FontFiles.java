package org.xuefen.shared.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPInputStream;

/** The bytes of the fonts: unpacked when a document needs them, dropped when memory is short. */
final class FontFiles {
    private static final Map<String, SoftReference<byte[]>> READ = new ConcurrentHashMap<>();

    private FontFiles() {}

    static byte[] bytes(String name) {
        var known = READ.get(name);
        var bytes = known == null ? null : known.get();
        if (bytes != null) {
            return bytes;
        }
        var read = read("/fonts/" + name + ".ttf.gz");
        READ.put(name, new SoftReference<>(read));
        return read;
    }

    private static byte[] read(String resource) {
        try (var packed = Objects.requireNonNull(FontFiles.class.getResourceAsStream(resource), resource);
                var in = new GZIPInputStream(packed)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
