package org.xuefen.asset.document;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalInt;

/** The one thing of Exif (CIPA DC-008, 4.6) that a picture needs to be seen upright. */
final class Exif {
    private static final byte[] NAME = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int ORIENTATION = 0x0112;
    private static final int MOST_ENTRIES = 500;

    private Exif() {}

    /** The orientation an APP1 segment tells, 1 to 8; empty where it is no Exif or makes no sense. */
    static OptionalInt orientation(byte[] content, int from, int until) {
        int header = from + NAME.length;
        if (until - header < 8 || !Arrays.equals(content, from, header, NAME, 0, NAME.length)) {
            return OptionalInt.empty();
        }
        var tiff = ByteBuffer.wrap(content, header, until - header).slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < 8 || directory > tiff.limit() - 2) {
            return OptionalInt.empty();
        }
        int entries = Math.min(MOST_ENTRIES, tiff.getShort(directory) & 0xFFFF);
        for (int i = 0, at = directory + 2; i < entries && at + 12 <= tiff.limit(); i++, at += 12) {
            int value = tiff.getShort(at + 8);
            if ((tiff.getShort(at) & 0xFFFF) == ORIENTATION && value >= 1 && value <= 8) {
                return OptionalInt.of(value);
            }
        }
        return OptionalInt.empty();
    }

    /** An APP1 segment that says which way is up and nothing else. */
    static byte[] orientationAlone(int orientation) {
        var segment = ByteBuffer.allocate(36);
        segment.putShort((short) 0xFFE1).putShort((short) 34).put(NAME);
        segment.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8);
        segment.putShort((short) 1);
        segment.putShort((short) ORIENTATION).putShort((short) 3).putInt(1);
        segment.putShort((short) orientation).putShort((short) 0);
        segment.putInt(0);
        return segment.array();
    }
}
