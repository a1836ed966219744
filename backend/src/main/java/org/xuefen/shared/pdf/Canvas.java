package org.xuefen.shared.pdf;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** One page to draw on. Points, from the top left corner; text is placed by its baseline. */
public final class Canvas {
    private static final float CIRCLE = 0.5523f;

    private final PDPageContentStream content;
    private final DocumentFonts fonts;
    private final float width;
    private final float height;

    Canvas(PDPageContentStream content, DocumentFonts fonts, float width, float height) {
        this.content = content;
        this.fonts = fonts;
        this.width = width;
        this.height = height;
    }

    public float width() {
        return width;
    }

    public float height() {
        return height;
    }

    /** Writes from {@code x} to the right. @return where it ended */
    public float text(String text, Style style, float x, float baseline) {
        return drawing(() -> {
            float at = x;
            content.setNonStrokingColor(
                    style.colour().red(), style.colour().green(), style.colour().blue());
            for (var run : fonts.runs(text, style.face())) {
                at += run.gap() * style.size();
                content.beginText();
                content.setFont(run.font(), style.size());
                content.setCharacterSpacing(style.tracking());
                content.newLineAtOffset(at, height - baseline);
                content.showText(run.text());
                content.endText();
                at += run.width(style.size()) - run.gap() * style.size() + tracking(run.text(), style);
            }
            return at;
        });
    }

    public void right(String text, Style style, float x, float baseline) {
        text(text, style, x - measure(text, style), baseline);
    }

    public void centred(String text, Style style, float x, float baseline) {
        text(text, style, x - (measure(text, style) - style.tracking()) / 2, baseline);
    }

    public float measure(String text, Style style) {
        return drawing(() -> fonts.width(text, style.face(), style.size()) + tracking(text, style));
    }

    /** The text in lines no wider than that. */
    public List<String> wrap(String text, Style style, float widest) {
        return Wrap.lines(text, widest, line -> measure(line, style));
    }

    /** The largest of the style's size and smaller ones, down to half, at which the text fits into one line. */
    public Style fit(String text, Style style, float widest) {
        float needed = measure(text, style);
        return needed <= widest ? style : style.sized(Math.max(style.size() / 2, style.size() * widest / needed));
    }

    public void line(float x1, float y1, float x2, float y2, float thickness, Colour colour) {
        ink(() -> {
            stroke(thickness, colour);
            content.moveTo(x1, height - y1);
            content.lineTo(x2, height - y2);
            content.stroke();
        });
    }

    public void fill(float x, float y, float wide, float high, Colour colour) {
        ink(() -> {
            content.setNonStrokingColor(colour.red(), colour.green(), colour.blue());
            content.addRect(x, height - y - high, wide, high);
            content.fill();
        });
    }

    public void frame(float x, float y, float wide, float high, float thickness, Colour colour) {
        ink(() -> {
            stroke(thickness, colour);
            content.addRect(x, height - y - high, wide, high);
            content.stroke();
        });
    }

    public void circle(float x, float y, float radius, float thickness, Colour colour) {
        ink(() -> {
            stroke(thickness, colour);
            float centre = height - y;
            float handle = radius * CIRCLE;
            content.moveTo(x + radius, centre);
            content.curveTo(x + radius, centre + handle, x + handle, centre + radius, x, centre + radius);
            content.curveTo(x - handle, centre + radius, x - radius, centre + handle, x - radius, centre);
            content.curveTo(x - radius, centre - handle, x - handle, centre - radius, x, centre - radius);
            content.curveTo(x + handle, centre - radius, x + radius, centre - handle, x + radius, centre);
            content.stroke();
        });
    }

    /** A QR code as filled squares, without the quiet zone: the caller leaves four modules of white around it. */
    public void qr(String content, float x, float y, float side, Colour colour) {
        var matrix = matrix(content);
        float module = side / matrix.length;
        ink(() -> {
            this.content.setNonStrokingColor(colour.red(), colour.green(), colour.blue());
            for (int row = 0; row < matrix.length; row++) {
                for (int column = 0; column < matrix.length; column++) {
                    if (matrix[row][column] == 1) {
                        this.content.addRect(
                                x + column * module, height - y - (row + 1) * module, module + 0.02f, module + 0.02f);
                    }
                }
            }
            this.content.fill();
        });
    }

    private static byte[][] matrix(String content) {
        try {
            return Encoder.encode(content, ErrorCorrectionLevel.M).getMatrix().getArray();
        } catch (WriterException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static float tracking(String text, Style style) {
        return style.tracking() == 0 ? 0 : style.tracking() * text.codePointCount(0, text.length());
    }

    private void stroke(float thickness, Colour colour) throws IOException {
        content.setLineWidth(thickness);
        content.setStrokingColor(colour.red(), colour.green(), colour.blue());
    }

    @FunctionalInterface
    private interface Ink {
        void draw() throws IOException;
    }

    private static void ink(Ink ink) {
        drawing(() -> {
            ink.draw();
            return true;
        });
    }

    @FunctionalInterface
    private interface Drawing<T> {
        T draw() throws IOException;
    }

    /** A document is made in memory: that it can't be written is a fault, not something a caller can mend. */
    private static <T> T drawing(Drawing<T> drawing) {
        try {
            return drawing.draw();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
