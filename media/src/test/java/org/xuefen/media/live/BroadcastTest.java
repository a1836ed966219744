package org.xuefen.media.live;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xuefen.media.Limits;
import org.xuefen.media.Probe;

/** A class as players see it: while it is given, after an interruption, after a kill, after its end. */
class BroadcastTest {
    private static final int TWELVE = 12;

    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    private static byte[] fragments;

    @BeforeAll
    static void send() throws Exception {
        var sent = Sent.recorded(shared, Duration.ofSeconds(TWELVE));
        fragments = Sent.fragments(new Ingest(Ingest.Form.WEBM, true, true), Sent.bytes(sent), shared);
    }

    private Broadcast open(Path in) throws Exception {
        return Broadcast.open(in, new Memory(64 << 20), Clock.systemUTC());
    }

    private static void give(Broadcast broadcast) throws Exception {
        var into = broadcast.fragments(() -> {});
        into.push(fragments, fragments.length);
        into.end();
        broadcast.interrupted();
    }

    @Test
    void everyPlaylistOnTheWayKeepsTheRules() throws Exception {
        try (var broadcast = open(folder)) {
            var into = broadcast.fragments(() -> {});
            var seen = new TreeSet<Integer>();
            for (int at = 0; at < fragments.length; at += 20_000) {
                var piece = Arrays.copyOfRange(fragments, at, Math.min(fragments.length, at + 20_000));
                into.push(piece, piece.length);
                for (var rendition : Rendition.values()) {
                    var playlist = broadcast.playlist(rendition, true, false);
                    if (playlist.isPresent()) {
                        var whole = PlaylistChecker.check(playlist.get());
                        PlaylistChecker.check(
                                broadcast.playlist(rendition, false, false).orElseThrow());
                        PlaylistChecker.sameTail(
                                whole,
                                PlaylistChecker.check(broadcast
                                        .playlist(rendition, true, true)
                                        .orElseThrow()));
                        seen.add(whole.segments.size());
                    }
                }
            }
            assertTrue(seen.size() >= TWELVE - 1, "it grew segment by segment: " + seen);
        }
    }

    @Test
    void allRenditionsAreCutAtTheSameMoments() throws Exception {
        try (var broadcast = open(folder)) {
            give(broadcast);
            var high = PlaylistChecker.check(
                    broadcast.playlist(Rendition.HIGH, true, false).orElseThrow());
            assertEquals(TWELVE, high.segments.size(), 1);
            for (var other : List.of(Rendition.LOW, Rendition.AUDIO)) {
                var own = PlaylistChecker.check(
                        broadcast.playlist(other, true, false).orElseThrow());
                assertEquals(
                        high.segments.stream()
                                .map(PlaylistChecker.SegmentSeen::seconds)
                                .toList(),
                        own.segments.stream()
                                .map(PlaylistChecker.SegmentSeen::seconds)
                                .toList());
            }
            assertTrue(high.segments.stream()
                    .flatMap(each -> each.parts().stream().limit(1))
                    .allMatch(PlaylistChecker.PartSeen::independent));
        }
    }

    @Test
    void ffprobeReadsEverySegmentAndFindsAKeyFrameFirst() throws Exception {
        try (var broadcast = open(folder)) {
            give(broadcast);
            for (var rendition : Rendition.values()) {
                int number = 0;
                for (var segment : PlaylistChecker.check(
                                broadcast.playlist(rendition, true, false).orElseThrow())
                        .segments) {
                    var file = playable(broadcast, rendition, number++);
                    var info = new Probe(Limits.standard()).read(file);
                    assertEquals(rendition != Rendition.AUDIO, info.video() != null);
                    assertTrue(info.audio() != null, rendition + " has sound");
                    var packets = Ffprobe.packets(file);
                    assertTrue(packets.getFirst().key());
                    if (rendition != Rendition.AUDIO) {
                        assertEquals(
                                segment.seconds() * 30,
                                packets.stream().filter(Ffprobe.Packet::picture).count(),
                                1.1);
                    }
                }
                assertTrue(number >= TWELVE - 1);
            }
        }
    }

    @Test
    void nothingIsLostOrDoubledBetweenSegments() throws Exception {
        try (var broadcast = open(folder)) {
            give(broadcast);
            for (var rendition : Rendition.values()) {
                var whole = Files.createTempFile(folder, "whole", ".mp4");
                var all = new java.io.ByteArrayOutputStream();
                all.writeBytes(broadcast.head(rendition, 0).orElseThrow());
                int count = PlaylistChecker.check(
                                broadcast.playlist(rendition, true, false).orElseThrow())
                        .segments
                        .size();
                for (int i = 0; i < count; i++) {
                    all.writeBytes(bytes(broadcast, rendition, i));
                }
                Files.write(whole, all.toByteArray());
                for (boolean picture : new boolean[] {true, false}) {
                    double last = -1;
                    int packets = 0;
                    for (var packet : Ffprobe.packets(whole)) {
                        if (packet.picture() == picture) {
                            assertTrue(packet.seconds() > last, rendition + " goes forward");
                            assertTrue(
                                    last < 0 || packet.seconds() - last < 0.08, rendition + " has no hole at " + last);
                            last = packet.seconds();
                            packets++;
                        }
                    }
                    if (!picture || rendition != Rendition.AUDIO) {
                        assertTrue(packets > TWELVE * 25, packets + " packets");
                        assertEquals(TWELVE, last, 0.2);
                    }
                }
            }
        }
    }

    @Test
    void aPartThatIsAskedForEarlyIsAnsweredWhenItIsThere() throws Exception {
        try (var broadcast = open(folder)) {
            var into = broadcast.fragments(() -> {});
            into.push(fragments, fragments.length / 2);
            var playlist = PlaylistChecker.check(
                    broadcast.playlist(Rendition.HIGH, true, false).orElseThrow());
            int segment = playlist.segments.size();
            int part = playlist.open.size();
            assertEquals("high-%d-%d.m4s".formatted(segment, part), playlist.hint);
            assertEquals(Broadcast.Wait.COMING, broadcast.wait(Rendition.HIGH, segment, part));
            assertEquals(Broadcast.Wait.REFUSED, broadcast.wait(Rendition.HIGH, segment + 5, 0));
            var reached = broadcast.reached(Rendition.HIGH, segment, part);
            assertFalse(reached.isDone());
            var rest = Arrays.copyOfRange(fragments, fragments.length / 2, fragments.length);
            into.push(rest, rest.length);
            reached.get(5, java.util.concurrent.TimeUnit.SECONDS);
            assertTrue(broadcast.part(Rendition.HIGH, segment, part).isPresent());
        }
    }

    @Test
    void anInterruptionIsADiscontinuityWithAMapOfItsOwn() throws Exception {
        try (var broadcast = open(folder)) {
            give(broadcast);
            give(broadcast);
            var seen = PlaylistChecker.check(
                    broadcast.playlist(Rendition.LOW, true, false).orElseThrow());
            var breaks = seen.segments.stream()
                    .filter(PlaylistChecker.SegmentSeen::discontinuity)
                    .toList();
            assertEquals(1, breaks.size());
            assertEquals("low-g1.mp4", breaks.getFirst().map());
            assertEquals(2, broadcast.stretches().size());
        }
    }

    @Test
    void theEndIsToldAndWhoWaitedIsLetGo() throws Exception {
        try (var broadcast = open(folder)) {
            give(broadcast);
            int next = PlaylistChecker.check(
                            broadcast.playlist(Rendition.HIGH, true, false).orElseThrow())
                    .segments
                    .size();
            var waiting = broadcast.reached(Rendition.HIGH, next, 0);
            broadcast.finish();
            waiting.get(5, java.util.concurrent.TimeUnit.SECONDS);
            assertTrue(PlaylistChecker.check(
                            broadcast.playlist(Rendition.HIGH, true, false).orElseThrow())
                    .ended);
        }
    }

    @Test
    void oldSegmentsComeFromTheDiskAndAreTheSame() throws Exception {
        var sparing = new Memory(1);
        try (var broadcast = Broadcast.open(folder, sparing, Clock.systemUTC())) {
            var first = new ArrayList<byte[]>();
            var into = broadcast.fragments(() -> {});
            into.push(fragments, fragments.length / 3);
            first.add(bytes(broadcast, Rendition.HIGH, 0));
            for (int i = 0; i < 4; i++) {
                into.end();
                give(broadcast);
            }
            awaitDisk(broadcast);
            assertTrue(broadcast.segment(Rendition.HIGH, 0).orElseThrow() instanceof Content.OnDisk);
            assertArrayEquals(first.getFirst(), bytes(broadcast, Rendition.HIGH, 0));
            // Eight segments of three renditions, a third of a megabyte each, and those with parts twice.
            assertTrue(sparing.used() < 16 << 20, sparing.used() + " bytes in memory");
        }
    }

    /** As after {@code kill -9}: the list of parts and the files end anywhere. */
    @Test
    void whateverAKillLeavesIsWatchedAndGoneOnWith() throws Exception {
        var whole = folder.resolve("whole");
        try (var broadcast = open(whole)) {
            give(broadcast);
        }
        var random = new Random(7);
        long lines = Files.size(Journal.index(whole));
        for (int round = 0; round < 25; round++) {
            var killed = folder.resolve("killed" + round);
            Files.createDirectories(killed);
            long kept = 300 + random.nextLong(lines - 300);
            try (var files = Files.list(whole)) {
                for (var file : files.toList()) {
                    var copy = Files.copy(file, killed.resolve(file.getFileName()));
                    long size = Files.size(copy);
                    long left = copy.endsWith("parts.log")
                            ? kept
                            : copy.toString().endsWith(".m4s") && random.nextInt(3) == 0
                                    ? size - random.nextLong(size / 2)
                                    : size;
                    try (var channel =
                            java.nio.channels.FileChannel.open(copy, java.nio.file.StandardOpenOption.WRITE)) {
                        channel.truncate(left);
                    }
                }
            }
            try (var again = open(killed)) {
                give(again);
                var lengths = new TreeSet<Integer>();
                for (var rendition : Rendition.values()) {
                    var seen = PlaylistChecker.check(
                            again.playlist(rendition, true, false).orElseThrow());
                    lengths.add(seen.segments.size());
                    for (int i = 0; i < seen.segments.size(); i++) {
                        assertTrue(
                                seen.segments.get(i).gap() || bytes(again, rendition, i).length > 0,
                                rendition + " " + i);
                    }
                }
                assertEquals(1, lengths.size(), "all renditions have the same segments");
                assertTrue(lengths.first() >= TWELVE - 1);
            }
        }
    }

    @Test
    void theRecordingPlaysFromBeginningToEnd() throws Exception {
        var made = Files.createDirectory(folder.resolve("made"));
        try (var broadcast = open(folder.resolve("live"))) {
            give(broadcast);
            give(broadcast);
            broadcast.finish();
            var recording = Recording.write(broadcast, made);
            assertEquals(2 * TWELVE, recording.duration().toMillis() / 1000.0, 0.5);
            assertEquals(640, recording.width());
            assertTrue(recording.poster() && recording.sound());
            var stretches = broadcast.stretches();
            assertEquals(
                    recording.duration().toMillis(),
                    stretches.getLast().positionMillis() + stretches.getLast().durationMillis(),
                    5);
        }
        assertEquals(2 * TWELVE, Ffprobe.playedSeconds(made.resolve("master.m3u8")), 0.5);
        assertEquals(2 * TWELVE, Ffprobe.playedSeconds(made.resolve("low.m3u8")), 0.5);
        try (var files = Files.list(made)) {
            assertTrue(files.allMatch(
                    file -> file.getFileName().toString().matches("[a-z0-9-]{1,40}\\.(m3u8|mp4|m4s|jpg)")));
        }
    }

    private static void awaitDisk(Broadcast broadcast) throws Exception {
        long until = System.nanoTime() + 10_000_000_000L;
        while (broadcast.complete().get(Rendition.HIGH).size() < 4 * (TWELVE - 1)) {
            assertTrue(System.nanoTime() < until, "the disk is slow");
            Thread.sleep(20);
        }
    }

    private Path playable(Broadcast broadcast, Rendition rendition, int number) throws Exception {
        var file = folder.resolve(rendition + "-" + number + ".mp4");
        var all = new java.io.ByteArrayOutputStream();
        all.writeBytes(broadcast.head(rendition, 0).orElseThrow());
        all.writeBytes(bytes(broadcast, rendition, number));
        return Files.write(file, all.toByteArray());
    }

    private static byte[] bytes(Broadcast broadcast, Rendition rendition, int number) throws Exception {
        return switch (broadcast.segment(rendition, number).orElseThrow()) {
            case Content.InMemory memory -> memory.bytes();
            case Content.OnDisk disk -> disk.read();
        };
    }
}
