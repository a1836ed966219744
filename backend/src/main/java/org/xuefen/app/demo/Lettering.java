package org.xuefen.app.demo;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * The letters of the slides, as outlines in a file of our own. A server often has no Chinese font, and a slim image not
 * even the library that Java asks for fonts; outlines need neither and look the same everywhere. The file holds just
 * the characters that the demo uses; {@code LetteringMaker} writes it out of Noto Sans CJK (see lettering-OFL.txt).
 */
final class Lettering {
    static final float UNITS = 1000;

    private record Glyph(Path2D outline, float advance) {}

    private final Map<Integer, Glyph> glyphs;

    private Lettering(Map<Integer, Glyph> glyphs) {
        this.glyphs = glyphs;
    }

    static Lettering read(InputStream file) throws IOException {
        try (var in = new DataInputStream(new GZIPInputStream(file))) {
            var count = in.readInt();
            var glyphs = new HashMap<Integer, Glyph>(count * 2);
            for (int i = 0; i < count; i++) {
                var character = in.readInt();
                var advance = in.readShort();
                glyphs.put(character, new Glyph(outline(in), advance));
            }
            return new Lettering(glyphs);
        }
    }

    private static Path2D outline(DataInputStream in) throws IOException {
        var path = new Path2D.Float(Path2D.WIND_NON_ZERO);
        for (int segment = in.readByte(); segment >= 0; segment = in.readByte()) {
            switch (segment) {
                case PathIterator.SEG_MOVETO -> path.moveTo(in.readShort(), in.readShort());
                case PathIterator.SEG_LINETO -> path.lineTo(in.readShort(), in.readShort());
                case PathIterator.SEG_QUADTO ->
                    path.quadTo(in.readShort(), in.readShort(), in.readShort(), in.readShort());
                case PathIterator.SEG_CUBICTO ->
                    path.curveTo(
                            in.readShort(),
                            in.readShort(),
                            in.readShort(),
                            in.readShort(),
                            in.readShort(),
                            in.readShort());
                default -> path.closePath();
            }
        }
        return path;
    }

    boolean knows(int character) {
        return glyphs.containsKey(character);
    }

    float width(String text, float size) {
        var width = new float[1];
        text.codePoints().mapToObj(glyphs::get).forEach(glyph -> width[0] += glyph == null ? UNITS : glyph.advance());
        return width[0] * size / UNITS;
    }

    /** A line of text with its baseline at y. Characters that the file doesn't hold leave a gap. */
    Shape line(String text, float size, float x, float y) {
        var line = new Path2D.Float(Path2D.WIND_NON_ZERO);
        var scale = size / UNITS;
        var pen = x;
        for (int character : text.codePoints().toArray()) {
            var glyph = glyphs.get(character);
            if (glyph != null) {
                var place = new AffineTransform(scale, 0, 0, scale, pen, y);
                line.append(glyph.outline().getPathIterator(place), false);
            }
            pen += (glyph == null ? UNITS : glyph.advance()) * scale;
        }
        return line;
    }

    /** Breaks at spaces and between Chinese characters, but never before a closing mark. */
    List<String> wrap(String text, float size, float width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var piece : text.split("(?<=[ \u2E80-\u9FFF\uFF00-\uFFEF])(?![，。：；、？！”）…])")) {
            if (!line.isEmpty() && width(line + piece.stripTrailing(), size) > width) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(piece);
        }
        lines.add(line.toString().strip());
        return lines;
    }
}
