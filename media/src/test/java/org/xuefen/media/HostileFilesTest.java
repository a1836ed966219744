package org.xuefen.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a stranger may send: every one ends in a fault that is true of it, none in a package. */
class HostileFilesTest {
    @TempDir
    static Path folder;

    private static byte[] indexLast;
    private static byte[] indexFirst;
    private static byte[] matroska;

    @BeforeAll
    static void record() throws Exception {
        var length = Duration.ofSeconds(6);
        indexLast = Files.readAllBytes(Clip.make(folder.resolve("last.mp4"), 320, 240, length));
        indexFirst =
                Files.readAllBytes(Clip.make(folder.resolve("first.mp4"), 320, 240, length, "-movflags", "+faststart"));
        matroska = Files.readAllBytes(Clip.make(folder.resolve("clip.mkv"), 320, 240, length));
    }

    @Test
    void anEmptyFile() throws Exception {
        assertEquals(MediaFault.EMPTY, fault(new byte[0]));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.3, 0.7, 0.99})
    void aFileCutShort(double kept) throws Exception {
        assertEquals(MediaFault.TRUNCATED, fault(cut(indexLast, kept)));
        assertEquals(MediaFault.TRUNCATED, fault(cut(indexFirst, kept)));
        assertEquals(MediaFault.TRUNCATED, fault(cut(matroska, kept)));
    }

    @Test
    void aFileCutBetweenItsBoxes() throws Exception {
        assertEquals(MediaFault.TRUNCATED, fault(Arrays.copyOf(indexLast, endOf(indexLast, "mdat"))));
    }

    @Test
    void noise() throws Exception {
        var noise = new byte[300_000];
        new Random(42).nextBytes(noise);
        assertEquals(MediaFault.NOT_MEDIA, fault(noise));
    }

    @Test
    void noiseWhereThePictureWas() throws Exception {
        var damaged = indexFirst.clone();
        var noise = new byte[damaged.length - 20_000];
        new Random(42).nextBytes(noise);
        System.arraycopy(noise, 0, damaged, 20_000, noise.length);
        assertEquals(MediaFault.DAMAGED, fault(damaged));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dear trainer, this is only a letter.\n",
                "%PDF-1.7\n",
                "<html><body>hello</body></html>",
                "GIF89a\u0001\u0001"
            })
    void somethingElseUnderAFilmsName(String text) throws Exception {
        assertEquals(MediaFault.NOT_MEDIA, fault(text.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n",
                "\n  #EXTM3U\n#EXTINF:10,\nhttp://127.0.0.1:9/x.ts\n",
                "ffconcat version 1.0\nfile '/etc/passwd'\n",
                "file '/etc/passwd'\nduration 5\n",
                "v=0\no=- 0 0 IN IP4 127.0.0.1\nm=video 5004 RTP/AVP 96\n",
                "<?xml version=\"1.0\"?><MPD xmlns=\"urn:mpeg:dash:schema:mpd:2011\"><BaseURL>file:///etc/</BaseURL></MPD>"
            })
    void aListOfOtherFiles(String text) throws Exception {
        assertEquals(MediaFault.PLAYLIST, fault(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The sniffing is for a good sentence; the whitelist is what protects. */
    @Test
    void aDisguisedListIsNotFollowedEither() throws Exception {
        var secret = Files.write(folder.resolve("secret.ts"), Files.readAllBytes(folder.resolve("first.mp4")));
        var list = Files.writeString(folder.resolve("list.mp4"), "\u000b#EXTM3U\n#EXTINF:6,\n" + secret.toUri() + "\n");
        var command = new java.util.ArrayList<>(List.of(Programs.ffprobe().toString(), "-v", "error"));
        command.addAll(Demuxers.options());
        command.addAll(List.of("-f", "hls", "file:" + list));
        var task = new Child.Task(command, folder, Limits.standard(), Duration.ofSeconds(20), () -> false);
        var ended = Child.run(task, line -> {});
        assertTrue(ended.code() != 0 && ended.errors().contains("not on"), ended.errors());
    }

    @Test
    void aPictureWithAHugeHeader() throws Exception {
        var clip = Clip.make(folder.resolve("huge.mov"), 64, 64, Duration.ofSeconds(1), "-c:v", "qtrle");
        assertEquals(MediaFault.TOO_LARGE_PICTURE, fault(withSize(Files.readAllBytes(clip), 16_000, 16_000)));
    }

    @Test
    void aFileOfNoLength() throws Exception {
        var live = Files.readAllBytes(Clip.make(
                folder.resolve("live.mp4"), 320, 240, Duration.ofSeconds(1), "-movflags", "empty_moov+frag_keyframe"));
        assertEquals(MediaFault.NOTHING_TO_PLAY, fault(Arrays.copyOf(live, endOf(live, "moov"))));
    }

    @Test
    void aFilmLongerThanAllowed() throws Exception {
        var file = Files.write(folder.resolve("long.mp4"), indexFirst);
        var standard = Limits.standard();
        var limits = new Limits(Duration.ofSeconds(3), standard.maxPixels(), 64, 4L << 30, 1L << 30, 2, 20);
        assertEquals(
                MediaFault.TOO_LONG,
                assertThrows(MediaException.class, () -> new Probe(limits).read(file))
                        .fault());
    }

    /** Where the first top-level box of a type ends. */
    private static int endOf(byte[] mp4, String type) {
        for (int at = 0; ; at += ByteBuffer.wrap(mp4).getInt(at)) {
            if (new String(mp4, at + 4, 4, StandardCharsets.US_ASCII).equals(type)) {
                return at + ByteBuffer.wrap(mp4).getInt(at);
            }
        }
    }

    private static byte[] cut(byte[] whole, double kept) {
        return Arrays.copyOf(whole, (int) (whole.length * kept));
    }

    /** Writes another size into the sample entry, which is what a decoder allocates by. */
    private static byte[] withSize(byte[] mp4, int width, int height) {
        var text = new String(mp4, StandardCharsets.ISO_8859_1);
        var bytes = ByteBuffer.wrap(mp4.clone());
        int entry = text.indexOf("rle ", text.indexOf("stsd"));
        bytes.putShort(entry + 28, (short) width).putShort(entry + 30, (short) height);
        return bytes.array();
    }

    private static MediaFault fault(byte[] content) throws Exception {
        var file = Files.write(Files.createTempFile(folder, "upload", ".mp4"), content);
        var output = Files.createTempDirectory(folder, "package");
        return assertThrows(MediaException.class, () -> {
                    var info = new Probe(Limits.standard()).read(file);
                    new Transcode(Limits.standard()).run(file, info, output, progress -> {}, () -> false);
                })
                .fault();
    }
}
