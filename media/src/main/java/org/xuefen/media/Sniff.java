package org.xuefen.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A first look at the bytes, before any parser of FFmpeg's: empty files, playlists, and containers whose own sizes say
 * that the end is missing. FFmpeg would play what is there of a cut file without a word; a trainer has to be told.
 */
final class Sniff {
    private static final int HEAD = 1024;
    /** More top-level boxes than any recording has; a fragmented film of six hours in 1 s pieces has 43,200. */
    private static final int MOST_BOXES = 200_000;

    private static final List<String> ISO_FIRST = List.of("ftyp", "moov", "mdat", "wide", "free", "skip", "styp");

    private Sniff() {}

    static void check(Path file) throws MediaException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            if (size == 0) {
                throw new MediaException(MediaFault.EMPTY, "no bytes");
            }
            var head = read(channel, 0, (int) Math.min(HEAD, size));
            playlist(head);
            if (size >= 8 && ISO_FIRST.contains(ascii(head, 4))) {
                isoBoxes(channel, size);
            } else if (size >= 12 && ascii(head, 0).equals("RIFF")) {
                riff(head, size);
            } else if (size >= 16 && head.getInt(0) == 0x1A45DFA3) {
                matroska(head, size);
            }
        } catch (IOException unreadable) {
            throw new MediaException(MediaFault.PROGRAM, "cannot read the upload: " + unreadable.getMessage());
        }
    }

    /** True for containers whose end was checked here, so that whatever is missing later is damage. */
    static boolean knowsTheEnd(String format) {
        return Set.of("mov", "matroska", "avi", "wav").contains(format);
    }

    private static void playlist(ByteBuffer head) throws MediaException {
        var text =
                StandardCharsets.ISO_8859_1.decode(head.duplicate()).toString().stripLeading();
        if (text.startsWith("\u00ef\u00bb\u00bf")) {
            text = text.substring(3).stripLeading();
        }
        var lower = text.toLowerCase(Locale.ROOT);
        if (lower.startsWith("#extm3u")
                || lower.startsWith("ffconcat")
                || lower.startsWith("v=0\n")
                || lower.startsWith("v=0\r")
                || (lower.startsWith("file ") && lower.contains("\n"))
                || (lower.startsWith("<") && (lower.contains("<mpd") || lower.contains("<playlist")))) {
            throw new MediaException(MediaFault.PLAYLIST, "a text that names other files");
        }
    }

    /** ISO/IEC 14496-12 §4.2: size (32 bits), type; size 1 = 64 bits follow, size 0 = to the end of the file. */
    private static void isoBoxes(FileChannel channel, long size) throws IOException, MediaException {
        long at = 0;
        boolean index = false;
        for (int boxes = 0; at + 8 <= size && boxes < MOST_BOXES; boxes++) {
            var header = read(channel, at, (int) Math.min(16, size - at));
            var type = ascii(header, 0 + 4);
            long length = Integer.toUnsignedLong(header.getInt(0));
            if (length == 1 && header.limit() == 16) {
                length = header.getLong(8);
            } else if (length == 0) {
                length = size - at;
            }
            if (length < 8 || !printable(type)) {
                if (index) {
                    return;
                }
                throw new MediaException(
                        MediaFault.DAMAGED,
                        "box \"" + safe(type) + "\" at byte " + at + " says it is " + length + " bytes");
            }
            if (length > size - at) {
                throw new MediaException(
                        MediaFault.TRUNCATED,
                        "box " + type + " at byte " + at + " says " + length + " bytes, the file has " + (size - at));
            }
            index |= type.equals("moov");
            at += length;
        }
        if (!index) {
            throw new MediaException(MediaFault.TRUNCATED, "the index (moov) was never written");
        }
    }

    private static void riff(ByteBuffer head, long size) throws MediaException {
        long stated = Integer.toUnsignedLong(
                head.duplicate().order(ByteOrder.LITTLE_ENDIAN).getInt(4));
        if (stated != 0 && stated != 0xFFFFFFFFL && stated + 8 > size + 1) {
            throw new MediaException(
                    MediaFault.TRUNCATED, "RIFF says " + (stated + 8) + " bytes, the file has " + size);
        }
    }

    /** RFC 8794: after the EBML header comes the Segment with its size, all ones when it is not known. */
    private static void matroska(ByteBuffer head, long size) throws MediaException {
        long[] header = vint(head, 4);
        int segment = (int) Math.min(HEAD, 4 + header[1] + header[0]);
        if (segment + 12 > head.limit() || head.getInt(segment) != 0x18538067) {
            return;
        }
        long[] length = vint(head, segment + 4);
        boolean unknown = length[0] == (1L << (7 * length[1])) - 1;
        long end = segment + 4 + length[1] + length[0];
        if (!unknown && end > size) {
            throw new MediaException(MediaFault.TRUNCATED, "Segment ends at " + end + ", the file at " + size);
        }
    }

    /** An EBML variable-length integer: its value and how many bytes it takes. */
    private static long[] vint(ByteBuffer bytes, int at) {
        int first = bytes.get(at) & 0xFF;
        int length = Math.max(1, Integer.numberOfLeadingZeros(first) - 24 + 1);
        if (length > 8) {
            return new long[] {0, 1};
        }
        long value = first & (0xFF >> length);
        for (int i = 1; i < length; i++) {
            value = value << 8 | (bytes.get(at + i) & 0xFF);
        }
        return new long[] {value, length};
    }

    private static ByteBuffer read(FileChannel channel, long at, int bytes) throws IOException {
        var buffer = ByteBuffer.allocate(bytes);
        while (buffer.hasRemaining() && channel.read(buffer, at + buffer.position()) > 0) {
            // until full
        }
        return buffer.flip();
    }

    private static String ascii(ByteBuffer bytes, int at) {
        var four = new byte[4];
        bytes.get(at, four);
        return new String(four, StandardCharsets.ISO_8859_1);
    }

    private static boolean printable(String type) {
        return type.chars().allMatch(c -> (c >= ' ' && c < 127) || c == 0xA9);
    }

    private static String safe(String type) {
        return printable(type) ? type : "?";
    }
}
