package org.xuefen.shared.pdf;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Breaks text into lines where both languages allow it: not before 。 nor after 《, in Latin at spaces. */
final class Wrap {
    private Wrap() {}

    static List<String> lines(String text, float widest, ToDoubleFunction<String> measure) {
        var lines = new ArrayList<String>();
        for (var paragraph : text.split("\n", -1)) {
            paragraph(paragraph, widest, measure, lines);
        }
        return lines;
    }

    private static void paragraph(String text, float widest, ToDoubleFunction<String> measure, List<String> lines) {
        var breaks = BreakIterator.getLineInstance(Locale.CHINESE);
        breaks.setText(text);
        var line = new StringBuilder();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            var piece = text.substring(from, to);
            if (!line.isEmpty() && measure.applyAsDouble((line + piece).stripTrailing()) > widest) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            if (measure.applyAsDouble(piece.stripTrailing()) > widest) {
                piece = split(piece, widest, measure, lines);
            }
            line.append(piece);
        }
        lines.add(line.toString().strip());
    }

    /** A word wider than the line, an address or a hash, is cut where the line ends. @return what is left of it */
    private static String split(String word, float widest, ToDoubleFunction<String> measure, List<String> lines) {
        var part = new StringBuilder();
        for (int codePoint : word.codePoints().toArray()) {
            if (!part.isEmpty() && measure.applyAsDouble(part + Character.toString(codePoint)) > widest) {
                lines.add(part.toString());
                part.setLength(0);
            }
            part.appendCodePoint(codePoint);
        }
        return part.toString();
    }
}
