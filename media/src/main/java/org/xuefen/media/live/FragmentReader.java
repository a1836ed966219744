package org.xuefen.media.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xuefen.media.MediaException;

/**
 * Reads fragmented MP4 (ISO/IEC 14496-12 §8.8) as it comes, in pieces of any size. What it holds is one box at a time, of a
 * bounded size; anything that does not add up ends in {@link org.xuefen.media.MediaFault#DAMAGED}.
 */
final class FragmentReader {
    /** A second of a source at 100 Mbit/s. */
    private static final int LARGEST_BOX = 16 << 20;

    private static final int MOST_SAMPLES = 20_000;
    private static final int HEADER = 8;

    /** Hears what is read, in the order of the stream. */
    interface Sink {
        void movie(Movie movie) throws MediaException;

        void samples(Track track, List<Sample> samples) throws MediaException;

        /** A fragment is through: what came before belongs together. */
        void fragmentEnd() throws MediaException;
    }

    private final Sink sink;
    private final byte[] header = new byte[HEADER];
    private int headerBytes;
    private byte @Nullable [] box;
    private int boxBytes;
    private @Nullable Map<Long, Track> tracks;
    private byte @Nullable [] moof;

    FragmentReader(Sink sink) {
        this.sink = sink;
    }

    void push(byte[] bytes, int from, int length) throws MediaException {
        int at = from;
        int end = from + length;
        while (at < end) {
            var current = box;
            if (current == null) {
                int taken = Math.min(HEADER - headerBytes, end - at);
                System.arraycopy(bytes, at, header, headerBytes, taken);
                headerBytes += taken;
                at += taken;
                if (headerBytes == HEADER) {
                    begin();
                }
            } else {
                int taken = Math.min(current.length - boxBytes, end - at);
                System.arraycopy(bytes, at, current, boxBytes, taken);
                boxBytes += taken;
                at += taken;
                if (boxBytes == current.length) {
                    finish(current);
                }
            }
        }
    }

    private void begin() throws MediaException {
        long size = new Cursor(header, 0, HEADER).u32();
        if (size < HEADER || size > LARGEST_BOX) {
            throw Cursor.damaged("a box of " + size + " bytes");
        }
        var fresh = new byte[(int) size];
        System.arraycopy(header, 0, fresh, 0, HEADER);
        boxBytes = HEADER;
        headerBytes = 0;
        box = fresh;
        if (size == HEADER) {
            finish(fresh);
        }
    }

    private void finish(byte[] whole) throws MediaException {
        box = null;
        var type = new Cursor(whole, 4, HEADER).text(4);
        var body = new Cursor(whole, HEADER, whole.length);
        switch (type) {
            case "moov" -> {
                if (tracks != null) {
                    throw Cursor.damaged("a second head");
                }
                var movie = Movie.read(body);
                tracks = movie.tracks().stream().collect(Collectors.toMap(Track::id, Function.identity()));
                sink.movie(movie);
            }
            case "moof" -> moof = whole;
            case "mdat" -> {
                var head = moof;
                moof = null;
                if (head != null) {
                    fragment(head, whole);
                }
            }
            default -> {
                // ftyp, sidx, mfra, free: nothing we need.
            }
        }
    }

    private void fragment(byte[] head, byte[] mdat) throws MediaException {
        var known = tracks;
        if (known == null) {
            throw Cursor.damaged("a fragment before its head");
        }
        for (var traf : new Cursor(head, HEADER, head.length).all("traf")) {
            var defaults = Defaults.read(traf.only("tfhd"));
            var track = known.get(defaults.track());
            if (track == null) {
                throw Cursor.damaged("track " + defaults.track());
            }
            var tfdt = traf.only("tfdt");
            boolean wide = tfdt.u8() == 1;
            tfdt.skip(3);
            long time = wide ? tfdt.time() : tfdt.u32();
            var samples = new ArrayList<Sample>();
            int at = 0;
            for (var trun : traf.all("trun")) {
                at = run(trun, defaults, time, at, head.length, mdat, samples);
                var last = samples.isEmpty() ? null : samples.getLast();
                time = last == null ? time : last.time() + last.duration();
            }
            if (!samples.isEmpty()) {
                sink.samples(track, samples);
            }
        }
        sink.fragmentEnd();
    }

    /** @return where the next run's samples begin in the mdat when it does not say so */
    private static int run(
            Cursor trun, Defaults defaults, long begin, int follow, int moof, byte[] mdat, List<Sample> samples)
            throws MediaException {
        int version = trun.u8();
        int flags = trun.u8() << 16 | trun.u16();
        int count = trun.small(MOST_SAMPLES - samples.size());
        long at = (flags & 1) != 0 ? (long) trun.i32() - moof : follow;
        long first = (flags & 4) != 0 ? trun.u32() : defaults.flags();
        long time = begin;
        for (int i = 0; i < count; i++) {
            int duration = (flags & 0x100) != 0 ? trun.small(Integer.MAX_VALUE) : defaults.duration();
            int size = (flags & 0x200) != 0 ? trun.small(LARGEST_BOX) : defaults.size();
            long own = (flags & 0x400) != 0 ? trun.u32() : i == 0 ? first : defaults.flags();
            int shift = (flags & 0x800) == 0 ? 0 : version == 0 ? trun.small(Integer.MAX_VALUE) : trun.i32();
            if (at < HEADER || at + size > mdat.length) {
                throw Cursor.damaged("a sample outside its fragment");
            }
            samples.add(new Sample(time, duration, shift, (own & 0x10000) == 0, mdat, (int) at, size));
            time += duration;
            at += size;
        }
        return (int) at;
    }

    /** What holds for a fragment's samples of a track unless a run says otherwise (§8.8.7). */
    private record Defaults(long track, int duration, int size, long flags) {
        static Defaults read(Cursor tfhd) throws MediaException {
            int flags = tfhd.skip(1).u8() << 16 | tfhd.u16();
            long track = tfhd.u32();
            if ((flags & 1) != 0 || (flags & 0x20000) == 0) {
                throw Cursor.damaged("offsets that are not from the fragment");
            }
            if ((flags & 2) != 0) {
                tfhd.skip(4);
            }
            int duration = (flags & 8) != 0 ? tfhd.small(Integer.MAX_VALUE) : 0;
            int size = (flags & 0x10) != 0 ? tfhd.small(LARGEST_BOX) : 0;
            long sampleFlags = (flags & 0x20) != 0 ? tfhd.u32() : 0;
            return new Defaults(track, duration, size, sampleFlags);
        }
    }
}
