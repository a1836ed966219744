package org.xuefen.media.captions;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Bytes to lines: by the byte order mark, else UTF-8, else GB 18030 (which holds GBK and GB 2312). */
final class Decoded {
    private static final Charset CHINESE = Charset.forName("GB18030");

    private Decoded() {}

    static List<String> lines(byte[] bytes) throws CaptionException {
        return text(bytes).replace("\r\n", "\n").replace('\r', '\n').lines().toList();
    }

    private static String text(byte[] bytes) throws CaptionException {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return strict(bytes, 3, StandardCharsets.UTF_8);
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return strict(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return strict(bytes, 2, StandardCharsets.UTF_16BE);
        }
        try {
            return strict(bytes, 0, StandardCharsets.UTF_8);
        } catch (CaptionException notUtf8) {
            return strict(bytes, 0, CHINESE);
        }
    }

    private static String strict(byte[] bytes, int from, Charset charset) throws CaptionException {
        try {
            var text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
            if (text.isBlank()) {
                throw new CaptionException(CaptionProblem.EMPTY, 0);
            }
            if (text.chars().anyMatch(Decoded::binary)) {
                throw new CaptionException(CaptionProblem.NOT_TEXT, 0);
            }
            return text;
        } catch (CharacterCodingException otherBytes) {
            throw new CaptionException(CaptionProblem.NOT_TEXT, 0);
        }
    }

    private static boolean binary(int c) {
        return c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f';
    }

    private static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
