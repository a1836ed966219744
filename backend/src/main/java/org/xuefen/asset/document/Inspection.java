package org.xuefen.asset.document;

import java.nio.charset.StandardCharsets;
import org.xuefen.asset.AssetRefusals;
import org.xuefen.asset.DocumentKind;
import org.xuefen.asset.Documents;
import org.xuefen.shared.Refusal;

/** What a file is, by its bytes, and that it is whole. */
final class Inspection {
    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};
    private static final String PDF_END = "%%EOF";
    /** Programs may write a little behind the end; the standard lets readers look in the last 1,024 bytes. */
    private static final int PDF_TAIL = 1024;

    /** A browser holds four bytes for each pixel of a picture it shows. */
    private static final long MOST_PIXELS = 100_000_000;

    private Inspection() {}

    static DocumentKind of(byte[] content) {
        if (content.length == 0) {
            throw new Refusal(AssetRefusals.EMPTY);
        }
        if (content.length > Documents.MAX_BYTES) {
            throw new Refusal(AssetRefusals.DOCUMENT_TOO_LARGE, Documents.MAX_BYTES >> 20);
        }
        if (begins(content, PDF)) {
            var tail = new String(
                    content,
                    Math.max(0, content.length - PDF_TAIL),
                    Math.min(PDF_TAIL, content.length),
                    StandardCharsets.ISO_8859_1);
            require(tail.contains(PDF_END));
            return DocumentKind.PDF;
        }
        if (begins(content, JpegFile.START)) {
            requireShowable(JpegFile.read(content).pixels());
            return DocumentKind.JPEG;
        }
        if (begins(content, PngFile.START)) {
            requireShowable(PngFile.read(content).pixels());
            return DocumentKind.PNG;
        }
        throw new Refusal(AssetRefusals.DOCUMENT_KIND);
    }

    private static void requireShowable(long pixels) {
        require(pixels > 0);
        if (pixels > MOST_PIXELS) {
            throw new Refusal(AssetRefusals.DOCUMENT_PICTURE_TOO_LARGE);
        }
    }

    static void require(boolean whole) {
        if (!whole) {
            throw new Refusal(AssetRefusals.DOCUMENT_DAMAGED);
        }
    }

    private static boolean begins(byte[] content, byte[] start) {
        return content.length >= start.length
                && java.util.Arrays.equals(content, 0, start.length, start, 0, start.length);
    }
}
