package org.xuefen.media.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.xuefen.media.MediaException;
import org.xuefen.media.MediaFault;

/** Whatever comes out of a child process, in whatever pieces, is read or refused; nothing else happens. */
class FragmentReaderTest {
    private static final byte[] WHOLE = whole();

    private static byte[] whole() {
        try {
            var folder = Files.createTempDirectory("fragments");
            var sent = Sent.recorded(folder, Duration.ofSeconds(3));
            return Sent.fragments(new Ingest(Ingest.Form.WEBM, true, true), Sent.bytes(sent), folder);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Heard implements FragmentReader.Sink {
        final List<Track> tracks = new ArrayList<>();
        final List<String> samples = new ArrayList<>();

        @Override
        public void movie(Movie movie) {
            tracks.addAll(movie.tracks());
        }

        @Override
        public void samples(Track track, List<Sample> found) {
            found.forEach(each -> samples.add("%d %d %d %b %d"
                    .formatted(
                            track.id(),
                            each.time(),
                            each.duration(),
                            each.key(),
                            Arrays.hashCode(
                                    Arrays.copyOfRange(each.bytes(), each.from(), each.from() + each.length())))));
        }

        @Override
        public void fragmentEnd() {}
    }

    private static Heard read(byte[] bytes, int piece) throws MediaException {
        var heard = new Heard();
        var reader = new FragmentReader(heard);
        for (int at = 0; at < bytes.length; at += piece) {
            reader.push(bytes, at, Math.min(piece, bytes.length - at));
        }
        return heard;
    }

    @Example
    void twoPicturesAndOneSoundAreRead() throws Exception {
        var heard = read(WHOLE, WHOLE.length);
        assertEquals(
                List.of(Track.Kind.PICTURE, Track.Kind.PICTURE, Track.Kind.SOUND),
                heard.tracks.stream().map(Track::kind).toList());
        assertEquals("mp4a.40.2", heard.tracks.getLast().codec());
        assertTrue(heard.tracks.getFirst().codec().matches("avc1\\.[0-9a-f]{6}"));
        assertEquals(
                90, heard.samples.stream().filter(each -> each.startsWith("1 ")).count(), 1);
    }

    @Property(tries = 60)
    void piecesOfAnySizeSayTheSame(@ForAll @IntRange(min = 1, max = 70_000) int piece) throws Exception {
        assertEquals(read(WHOLE, WHOLE.length).samples, read(WHOLE, piece).samples);
    }

    @Property(tries = 400)
    void aDamagedStreamIsRefusedOrReadAndNothingElse(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int blows) {
        var random = new Random(seed);
        var damaged = WHOLE.clone();
        // Where the boxes are, not in the pictures only: the first kilobytes, and a fragment's head.
        for (int i = 0; i < blows; i++) {
            int at = random.nextInt(random.nextBoolean() ? 4_000 : damaged.length);
            damaged[at] = (byte) random.nextInt();
        }
        try {
            var heard = new Heard();
            var cutter = new Cutter(new Cutter.Cuts() {
                @Override
                public void begin(java.util.Map<Rendition, Head> heads) {}

                @Override
                public void part(Rendition rendition, CutPart part) {}
            });
            new FragmentReader(heard).push(damaged, 0, damaged.length);
            new FragmentReader(cutter).push(damaged, 0, damaged.length);
            cutter.end();
        } catch (MediaException refused) {
            assertTrue(refused.fault().refusal(), refused.fault().name());
        }
    }

    @Example
    void aBoxThatSaysItHasGigabytesIsNotWaitedFor() {
        var box = new byte[] {0x7f, -1, -1, -1, 'm', 'd', 'a', 't'};
        var refused = assertThrows(MediaException.class, () -> read(box, 8));
        assertEquals(MediaFault.DAMAGED, refused.fault());
    }

    @Example
    void aFragmentBeforeItsHeadIsRefused() {
        int moof = indexOf("moof") - 4;
        var rest = Arrays.copyOfRange(WHOLE, moof, WHOLE.length);
        assertThrows(MediaException.class, () -> read(rest, rest.length));
    }

    private static int indexOf(String type) {
        return new String(WHOLE, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf(type);
    }
}
