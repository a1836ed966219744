package org.xuefen.media.live;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.xuefen.media.Clip;
import org.xuefen.media.Feed;
import org.xuefen.media.MediaException;

/** What a presenter sends, and what FFmpeg makes of it. */
final class Sent {
    private Sent() {}

    /** As a browser's recorder writes it: H.264 with a key frame a second, Opus, in Matroska. */
    static Path recorded(Path folder, Duration length, String... more) throws Exception {
        var arguments = new ArrayList<>(List.of("-g", "30", "-c:a", "libopus", "-f", "matroska"));
        arguments.addAll(List.of(more));
        return Clip.make(folder.resolve("sent.mkv"), 640, 360, length, arguments.toArray(String[]::new));
    }

    /** Everything FFmpeg writes for it. */
    static byte[] fragments(Ingest ingest, byte[] sent, Path folder) throws Exception {
        var out = new java.io.ByteArrayOutputStream();
        run(ingest, sent, folder, (buffer, length) -> out.write(buffer, 0, length));
        return out.toByteArray();
    }

    interface Into {
        void bytes(byte[] buffer, int length) throws MediaException;
    }

    /** Sends all of it through a real FFmpeg; throws what it came to. */
    static void run(Ingest ingest, byte[] sent, Path folder, Into into) throws Exception {
        var ended = new CompletableFuture<@Nullable MediaException>();
        var feed = Feed.start(ingest.arguments(), true, folder, Long.MAX_VALUE, new Feed.Output() {
            @Override
            public void bytes(byte[] buffer, int length) throws MediaException {
                into.bytes(buffer, length);
            }

            @Override
            public void ended(@Nullable MediaException failure) {
                ended.complete(failure);
            }
        });
        for (int at = 0; at < sent.length; at += 4096) {
            feed.write(Arrays.copyOfRange(sent, at, Math.min(sent.length, at + 4096)));
        }
        feed.finish();
        var failure = ended.get(60, TimeUnit.SECONDS);
        if (failure != null) {
            throw failure;
        }
    }

    static byte[] bytes(Path file) throws Exception {
        return Files.readAllBytes(file);
    }
}
