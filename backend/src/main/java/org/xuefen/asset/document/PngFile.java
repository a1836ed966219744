package org.xuefen.asset.document;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** A PNG (ISO/IEC 15948) read by its chunks: those that make the picture are kept, texts, Exif and the like are not. */
final class PngFile {
    static final byte[] START = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final Set<String> KEPT =
            Set.of("tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs", "acTL", "fcTL", "fdAT");

    private final ByteArrayOutputStream clean = new ByteArrayOutputStream();
    private long pixels;

    private PngFile() {}

    /** @throws org.xuefen.shared.Refusal {@code asset.document-damaged} when it ends before its end */
    static PngFile read(byte[] content) {
        var file = new PngFile();
        file.clean.writeBytes(START);
        int at = START.length;
        String type;
        do {
            Inspection.require(at + 12 <= content.length);
            long length = number(content, at);
            Inspection.require(length >= 0 && at + 12 + length <= content.length);
            type = new String(content, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (type.equals("IHDR")) {
                Inspection.require(length >= 8);
                file.pixels = Math.max(0, number(content, at + 8)) * Math.max(0, number(content, at + 12));
            }
            int whole = (int) length + 12;
            if (Character.isUpperCase(type.charAt(0)) || KEPT.contains(type)) {
                file.clean.write(content, at, whole);
            }
            at += whole;
        } while (!type.equals("IEND"));
        return file;
    }

    long pixels() {
        return pixels;
    }

    byte[] clean() {
        return clean.toByteArray();
    }

    private static long number(byte[] content, int at) {
        return ((content[at] & 0xFFL) << 24)
                | ((content[at + 1] & 0xFF) << 16)
                | ((content[at + 2] & 0xFF) << 8)
                | (content[at + 3] & 0xFF);
    }
}
