package org.xuefen.study.evidence;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The stored form of a {@link Desk}: a version byte, then variable-length numbers; sets as differences of their borders, so
 * that an hour watched in one go takes six bytes.
 */
public final class DeskCodec {
    private static final int VERSION = 1;

    private DeskCodec() {}

    public static byte[] encode(Desk desk) {
        var out = new Writer();
        out.number(VERSION);
        out.number(desk.claims().floor());
        out.sets(desk.claims().bySource());
        out.sets(desk.seen());
        out.number(desk.items().size());
        desk.items().forEach((content, watched) -> {
            out.number(content);
            out.watched(watched);
        });
        return out.bytes.toByteArray();
    }

    public static Desk decode(byte[] stored) {
        var in = new Reader(ByteBuffer.wrap(stored));
        in.version();
        var claims = new Claims(in.number(), in.sets());
        var seen = in.sets();
        var items = new LinkedHashMap<Long, Watched>();
        for (long left = in.number(); left > 0; left--) {
            items.put(in.number(), in.watched());
        }
        return new Desk(claims, seen, items);
    }

    public static byte[] encode(Watched watched) {
        var out = new Writer();
        out.number(VERSION);
        out.watched(watched);
        return out.bytes.toByteArray();
    }

    public static Watched decodeWatched(byte[] stored) {
        var in = new Reader(ByteBuffer.wrap(stored));
        in.version();
        return in.watched();
    }

    private record Writer(ByteArrayOutputStream bytes) {
        Writer() {
            this(new ByteArrayOutputStream(160));
        }

        void number(long value) {
            long rest = value;
            while ((rest & ~0x7fL) != 0) {
                bytes.write((int) ((rest & 0x7f) | 0x80));
                rest >>>= 7;
            }
            bytes.write((int) rest);
        }

        void set(IntervalSet set) {
            var spans = set.spans();
            number(spans.size());
            long last = 0;
            for (var span : spans) {
                number(span.from() - last);
                number(span.length());
                last = span.to();
            }
        }

        void sets(Map<Long, IntervalSet> sets) {
            number(sets.size());
            sets.forEach((key, set) -> {
                number(key);
                set(set);
            });
        }

        void watched(Watched watched) {
            set(watched.counted());
            number(watched.uncounted().size());
            watched.uncounted().forEach((reason, set) -> {
                number(reason.stored());
                set(set);
            });
            number(watched.position());
            number(watched.ended() ? 1 : 0);
            number(watched.speeds().size());
            watched.speeds().forEach((rate, millis) -> {
                number(rate);
                number(millis);
            });
            number(watched.wallMillis());
            number(watched.firstAt());
            number(watched.lastAt());
        }
    }

    private record Reader(ByteBuffer bytes) {
        void version() {
            long version = number();
            if (version != VERSION) {
                throw new IllegalStateException("desk of version " + version);
            }
        }

        long number() {
            long value = 0;
            for (int shift = 0; ; shift += 7) {
                byte next = bytes.get();
                value |= (long) (next & 0x7f) << shift;
                if (next >= 0) {
                    return value;
                }
            }
        }

        IntervalSet set() {
            var spans = new ArrayList<Span>();
            long last = 0;
            for (long left = number(); left > 0; left--) {
                long from = last + number();
                last = from + number();
                spans.add(new Span(from, last));
            }
            return IntervalSet.of(spans);
        }

        Map<Long, IntervalSet> sets() {
            var sets = new LinkedHashMap<Long, IntervalSet>();
            for (long left = number(); left > 0; left--) {
                sets.put(number(), set());
            }
            return sets;
        }

        Watched watched() {
            var counted = set();
            var uncounted = new EnumMap<Reason, IntervalSet>(Reason.class);
            for (long left = number(); left > 0; left--) {
                uncounted.put(Reason.of(number()), set());
            }
            long position = number();
            boolean ended = number() == 1;
            var speeds = new TreeMap<Integer, Long>();
            for (long left = number(); left > 0; left--) {
                speeds.put((int) number(), number());
            }
            return new Watched(counted, uncounted, position, ended, speeds, number(), number(), number());
        }
    }
}
