package org.xuefen.media.live;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes fragmented MP4 with some of the tracks of a movie: a head, and fragments of samples that are cut where we want. */
final class Muxer {
    private static final int NOT_SYNC = 0x01010000;
    private static final int SYNC = 0x02000000;
    private static final int RUN_FLAGS = 0x000f01;
    private static final int PER_SAMPLE = 16;

    /** Samples of one track that go into a fragment, at least one. */
    record Run(Track track, List<Sample> samples) {}

    private Muxer() {}

    static byte[] head(Movie movie, List<Track> tracks) {
        var moov = new ByteArrayOutputStream();
        moov.writeBytes(movie.mvhd());
        tracks.forEach(track -> moov.writeBytes(track.trak()));
        var mvex = new ByteArrayOutputStream();
        tracks.forEach(track -> mvex.writeBytes(track.trex()));
        moov.writeBytes(box("mvex", mvex.toByteArray()));
        var all = new ByteArrayOutputStream();
        all.writeBytes(box("ftyp", "iso6\0\0\0\0iso6cmfcmp41".getBytes(StandardCharsets.ISO_8859_1)));
        all.writeBytes(box("moov", moov.toByteArray()));
        return all.toByteArray();
    }

    static byte[] fragment(int sequence, List<Run> runs) {
        int moof = 8 + 16;
        int data = 0;
        for (var run : runs) {
            moof += 8 + 16 + 20 + 20 + PER_SAMPLE * run.samples().size();
            data += run.samples().stream().mapToInt(Sample::length).sum();
        }
        var out = ByteBuffer.allocate(moof + 8 + data);
        header(out, moof, "moof");
        header(out, 16, "mfhd").putInt(0).putInt(sequence);
        int offset = moof + 8;
        for (var run : runs) {
            int count = run.samples().size();
            header(out, 8 + 16 + 20 + 20 + PER_SAMPLE * count, "traf");
            header(out, 16, "tfhd").putInt(0x020000).putInt((int) run.track().id());
            header(out, 20, "tfdt")
                    .putInt(1 << 24)
                    .putLong(run.samples().getFirst().time());
            header(out, 20 + PER_SAMPLE * count, "trun")
                    .putInt(1 << 24 | RUN_FLAGS)
                    .putInt(count)
                    .putInt(offset);
            for (var sample : run.samples()) {
                out.putInt(sample.duration()).putInt(sample.length());
                out.putInt(sample.key() ? SYNC : NOT_SYNC).putInt(sample.shift());
                offset += sample.length();
            }
        }
        header(out, 8 + data, "mdat");
        runs.forEach(run -> run.samples().forEach(sample -> out.put(sample.bytes(), sample.from(), sample.length())));
        return out.array();
    }

    private static ByteBuffer header(ByteBuffer out, int size, String type) {
        return out.putInt(size).put(type.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] box(String type, byte[] body) {
        return header(ByteBuffer.allocate(8 + body.length), 8 + body.length, type)
                .put(body)
                .array();
    }
}
