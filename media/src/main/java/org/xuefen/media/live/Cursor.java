package org.xuefen.media.live;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.xuefen.media.MediaException;
import org.xuefen.media.MediaFault;

/**
 * A stretch of memory that holds boxes of ISO/IEC 14496-12 or the fields of one. Reading past its end is a fault of what was
 * sent, never an error of ours.
 */
final class Cursor {
    private static final int HEADER = 8;
    /** Far more than FFmpeg writes beside one another. */
    private static final int MOST_BOXES = 1_000;

    private final byte[] bytes;
    private final int start;
    private final int end;
    private int at;

    /** A box: its type, where it begins, and what is in it. */
    record Box(String type, int start, Cursor body) {
        byte[] whole() {
            return Arrays.copyOfRange(body.bytes, start, body.end);
        }
    }

    Cursor(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.start = start;
        this.end = end;
        this.at = start;
    }

    List<Box> boxes() throws MediaException {
        var found = new ArrayList<Box>();
        while (at < end) {
            if (found.size() == MOST_BOXES) {
                throw damaged("too many boxes");
            }
            int from = at;
            long size = u32();
            var type = text(4);
            if (size < HEADER || from + size > end) {
                throw damaged("a box of " + size + " bytes");
            }
            found.add(new Box(type, from, new Cursor(bytes, from + HEADER, (int) (from + size))));
            at = (int) (from + size);
        }
        return found;
    }

    /** The only box of a type. */
    Cursor only(String type) throws MediaException {
        var all = all(type);
        if (all.size() != 1) {
            throw damaged(all.size() + " boxes " + type);
        }
        return all.getFirst();
    }

    List<Cursor> all(String type) throws MediaException {
        return new Cursor(bytes, start, end)
                .boxes().stream()
                        .filter(box -> box.type().equals(type))
                        .map(Box::body)
                        .toList();
    }

    int u8() throws MediaException {
        return need(1)[at++] & 0xff;
    }

    int u16() throws MediaException {
        return u8() << 8 | u8();
    }

    long u32() throws MediaException {
        need(4);
        long value = (bytes[at] & 0xffL) << 24
                | (bytes[at + 1] & 0xff) << 16
                | (bytes[at + 2] & 0xff) << 8
                | (bytes[at + 3] & 0xff);
        at += 4;
        return value;
    }

    int i32() throws MediaException {
        return (int) u32();
    }

    /** A count, offset or size that must be small. */
    int small(int most) throws MediaException {
        long value = u32();
        if (value > most) {
            throw damaged(value + " of at most " + most);
        }
        return (int) value;
    }

    /** A 64-bit time that must leave room to reckon with. */
    long time() throws MediaException {
        long value = u32() << 32 | u32();
        if (value < 0 || value > Long.MAX_VALUE / 4_000_000) {
            throw damaged("a time out of reach");
        }
        return value;
    }

    Cursor skip(int count) throws MediaException {
        need(count);
        at += count;
        return this;
    }

    String text(int length) throws MediaException {
        need(length);
        var text = new String(bytes, at, length, StandardCharsets.ISO_8859_1);
        at += length;
        return text;
    }

    private byte[] need(int count) throws MediaException {
        if (count < 0 || count > end - at) {
            throw damaged("ends too early");
        }
        return bytes;
    }

    static MediaException damaged(String detail) {
        return new MediaException(MediaFault.DAMAGED, detail);
    }
}
