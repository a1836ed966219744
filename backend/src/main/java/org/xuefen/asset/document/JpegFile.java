package org.xuefen.asset.document;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A JPEG (ITU-T T.81) read by its segments, never decoded: what makes the picture is kept, what tells of the camera and
 * the place is left out. Of Exif the orientation alone stays, or photographs of phones would lie on their side.
 */
final class JpegFile {
    static final byte[] START = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final int START_OF_SCAN = 0xDA;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int APP14 = 0xEE;
    private static final int APP15 = 0xEF;
    private static final int COMMENT = 0xFE;
    private static final byte[] COLOURS = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);

    private final byte[] content;
    private final ByteArrayOutputStream clean = new ByteArrayOutputStream();
    private long pixels;
    private int orientation = 1;
    private int at = 2;

    private JpegFile(byte[] content) {
        this.content = content;
    }

    /** @throws org.xuefen.shared.Refusal {@code asset.document-damaged} when it ends before its end */
    static JpegFile read(byte[] content) {
        var file = new JpegFile(content);
        file.clean.write(0xFF);
        file.clean.write(0xD8);
        file.segments();
        return file;
    }

    long pixels() {
        return pixels;
    }

    /** The picture without what it tells of its maker. */
    byte[] clean() {
        if (orientation == 1) {
            return clean.toByteArray();
        }
        var turned = new ByteArrayOutputStream();
        turned.write(0xFF);
        turned.write(0xD8);
        turned.writeBytes(Exif.orientationAlone(orientation));
        var rest = clean.toByteArray();
        turned.write(rest, 2, rest.length - 2);
        return turned.toByteArray();
    }

    private void segments() {
        while (true) {
            Inspection.require(at + 1 < content.length && content[at] == (byte) 0xFF);
            int marker = content[at + 1] & 0xFF;
            if (marker == 0xFF) {
                at++;
                continue;
            }
            if (marker == END_OF_IMAGE) {
                clean.write(0xFF);
                clean.write(END_OF_IMAGE);
                return; // whatever is hidden behind it stays behind
            }
            segment(marker);
        }
    }

    private void segment(int marker) {
        Inspection.require(at + 3 < content.length);
        int length = number(at + 2);
        int end = at + 2 + length;
        Inspection.require(length >= 2 && end <= content.length);
        if (frame(marker)) {
            Inspection.require(length >= 8);
            pixels = (long) number(at + 5) * number(at + 7);
        }
        if (marker == APP1) {
            orientation = Exif.orientation(content, at + 4, end).orElse(orientation);
        }
        if (kept(marker, end)) {
            clean.write(content, at, end - at);
        }
        at = end;
        if (marker == START_OF_SCAN) {
            scan();
        }
    }

    /** Coded data goes on until a marker that is neither a stuffed byte nor a restart. */
    private void scan() {
        int from = at;
        while (at + 1 < content.length) {
            int next = content[at + 1] & 0xFF;
            boolean data = content[at] != (byte) 0xFF || next == 0 || (next >= 0xD0 && next <= 0xD7);
            if (!data && next != 0xFF) {
                break;
            }
            at++;
        }
        Inspection.require(at + 1 < content.length);
        clean.write(content, from, at - from);
    }

    private boolean kept(int marker, int end) {
        if (marker == APP2) {
            return end - at - 4 >= COLOURS.length
                    && java.util.Arrays.equals(content, at + 4, at + 4 + COLOURS.length, COLOURS, 0, COLOURS.length);
        }
        boolean told = marker > APP0 && marker <= APP15 && marker != APP14;
        return !told && marker != COMMENT;
    }

    private static boolean frame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private int number(int where) {
        return ((content[where] & 0xFF) << 8) | (content[where + 1] & 0xFF);
    }
}
