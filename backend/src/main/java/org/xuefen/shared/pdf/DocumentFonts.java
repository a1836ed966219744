package org.xuefen.shared.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/** The fonts of one document, read when first written in; only the characters it uses are embedded. */
final class DocumentFonts {
    /** Printers' mark for a character that is not in the case. */
    private static final int GETA = 0x3013;

    private static final float AUTOSPACE = 0.12f;

    private record Loaded(PDFont font, CmapLookup glyphs) {
        boolean has(int codePoint) {
            return glyphs.getGlyphId(codePoint) != 0;
        }
    }

    /**
     * A stretch of text in one font.
     *
     * @param gap space before it in ems: what separates Han characters from Latin ones
     */
    record Run(PDFont font, String text, float gap) {
        float width(float size) throws IOException {
            return (font.getStringWidth(text) / 1000 + gap) * size;
        }
    }

    private final PDDocument document;
    private final Map<Face, Loaded> faces = new EnumMap<>(Face.class);
    private @Nullable Loaded fallback;

    DocumentFonts(PDDocument document) {
        this.document = document;
    }

    List<Run> runs(String text, Face face) throws IOException {
        var runs = new ArrayList<Run>();
        var own = face(face);
        var pending = new StringBuilder();
        PDFont font = own.font();
        float gap = 0;
        int before = 0;
        for (int codePoint : text.codePoints().map(DocumentFonts::printable).toArray()) {
            var wanted = own;
            int written = codePoint;
            if (!own.has(codePoint)) {
                wanted = fallback();
                written = wanted.has(codePoint) ? codePoint : GETA;
            }
            boolean spaced = apart(before, codePoint);
            if ((!wanted.font().equals(font) || spaced) && !pending.isEmpty()) {
                runs.add(new Run(font, pending.toString(), gap));
                pending.setLength(0);
                gap = 0;
            }
            font = wanted.font();
            gap = spaced ? AUTOSPACE : gap;
            pending.appendCodePoint(written);
            before = codePoint;
        }
        if (!pending.isEmpty()) {
            runs.add(new Run(font, pending.toString(), gap));
        }
        return runs;
    }

    float width(String text, Face face, float size) throws IOException {
        float width = 0;
        for (var run : runs(text, face)) {
            width += run.width(size);
        }
        return width;
    }

    private static int printable(int codePoint) {
        return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.FORMAT ? ' ' : codePoint;
    }

    private static boolean apart(int left, int right) {
        return (han(left) && latin(right)) || (latin(left) && han(right));
    }

    private static boolean han(int codePoint) {
        return codePoint > 0 && Character.isIdeographic(codePoint);
    }

    private static boolean latin(int codePoint) {
        return (codePoint >= '0' && codePoint <= '9') || (Character.isLetter(codePoint) && codePoint < 0x250);
    }

    private Loaded face(Face face) throws IOException {
        var known = faces.get(face);
        if (known == null) {
            known = load(face.file());
            faces.put(face, known);
        }
        return known;
    }

    private Loaded fallback() throws IOException {
        var known = fallback;
        if (known == null) {
            known = load(Face.FALLBACK);
            fallback = known;
        }
        return known;
    }

    private Loaded load(String file) throws IOException {
        var parsed = new TTFParser().parse(new RandomAccessReadBuffer(FontFiles.bytes(file)));
        document.registerTrueTypeFontForClosing(parsed);
        return new Loaded(PDType0Font.load(document, parsed, true), parsed.getUnicodeCmapLookup());
    }
}
