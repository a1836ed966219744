package org.xuefen.media.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xuefen.media.Clip;
import org.xuefen.media.Feed;
import org.xuefen.media.MediaException;

/** What presenters and their programs send, through a real FFmpeg. */
class IngestTest {
    @TempDir
    Path folder;

    private PlaylistChecker given(Ingest ingest, Path sent) throws Exception {
        try (var broadcast = Broadcast.open(folder.resolve("live"), new Memory(64 << 20), Clock.systemUTC())) {
            var into = broadcast.fragments(() -> {});
            Sent.run(ingest, Sent.bytes(sent), folder, into::push);
            into.end();
            broadcast.finish();
            return PlaylistChecker.check(
                    broadcast.playlist(Rendition.HIGH, true, false).orElseThrow());
        }
    }

    private static double seconds(PlaylistChecker seen) {
        return seen.segments.stream()
                .mapToDouble(PlaylistChecker.SegmentSeen::seconds)
                .sum();
    }

    @Test
    void aPictureThatIsNotH264IsEncoded() throws Exception {
        var sent = Clip.make(
                folder.resolve("sent.webm"),
                320,
                240,
                Duration.ofSeconds(5),
                "-c:v",
                "libvpx",
                "-deadline",
                "realtime",
                "-g",
                "150",
                "-c:a",
                "libopus");
        var seen = given(new Ingest(Ingest.Form.WEBM, false, true), sent);
        assertEquals(5, seconds(seen), 0.4);
        assertTrue(seen.segments.size() >= 4, "a key frame each second, whatever was sent");
    }

    @Test
    void aCopyOfWhatIsNotH264IsRefused() throws Exception {
        var sent = Clip.make(
                folder.resolve("sent.webm"),
                320,
                240,
                Duration.ofSeconds(2),
                "-c:v",
                "libvpx",
                "-deadline",
                "realtime",
                "-c:a",
                "libopus");
        assertThrows(MediaException.class, () -> given(new Ingest(Ingest.Form.WEBM, true, true), sent));
    }

    @Test
    void whatSafariRecordsIsTaken() throws Exception {
        var sent = Clip.make(
                folder.resolve("sent.mp4"),
                640,
                360,
                Duration.ofSeconds(5),
                "-g",
                "30",
                "-movflags",
                "frag_keyframe+empty_moov+default_base_moof");
        assertEquals(5, seconds(given(new Ingest(Ingest.Form.MP4, true, true), sent)), 0.3);
    }

    @Test
    void keyFramesFarApartDoNotMakeLongSegments() throws Exception {
        var sent = Clip.make(folder.resolve("sent.flv"), 640, 360, Duration.ofSeconds(12), "-g", "250");
        var seen = given(new Ingest(Ingest.Form.FLV, true, true), sent);
        assertEquals(12, seconds(seen), 0.4);
        assertTrue(seen.segments.stream().allMatch(each -> each.seconds() <= 2.45));
    }

    @Test
    void aListOfFilesIsNotFollowed() throws Exception {
        var secret = Files.writeString(folder.resolve("secret.txt"), "nothing for you");
        var playlist = "#EXTM3U\n#EXTINF:6,\n" + secret.toUri() + "\n";
        for (var form : Ingest.Form.values()) {
            assertThrows(
                    MediaException.class,
                    () -> Sent.run(
                            new Ingest(form, true, false),
                            playlist.getBytes(StandardCharsets.US_ASCII),
                            folder,
                            (buffer, length) -> {}));
        }
    }

    @Test
    void whoSendsFasterThanItIsReadIsToldSo() throws Exception {
        var ended = new CompletableFuture<Boolean>();
        var feed = Feed.start(
                new Ingest(Ingest.Form.WEBM, true, false).arguments(), true, folder, 1_000_000, new Feed.Output() {
                    @Override
                    public void bytes(byte[] buffer, int length) {}

                    @Override
                    public void ended(@Nullable MediaException failure) {
                        ended.complete(failure == null);
                    }
                });
        assertFalse(feed.write(new byte[2_000_000]));
        feed.close();
        assertTrue(ended.get(10, TimeUnit.SECONDS));
    }
}
