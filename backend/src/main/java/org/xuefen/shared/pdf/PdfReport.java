package org.xuefen.shared.pdf;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A paper that runs over pages, laid out from top to bottom: headings, paragraphs, facts, tables whose header is
 * repeated, a QR code; every page with a header, a footer and "page 2 of 5". Made in memory, so callers bound their rows;
 * ten thousand rows take some 60 MB while it is made.
 *
 * <pre>{@code
 * var report = new PdfReport(new PdfReport.Head("2026 学分记录", "北斗骑手联盟", "树头 7f3a…", Locale.CHINESE, now));
 * report.title("2026 学分记录", "张三 · 已达标");
 * report.facts(List.of(new PdfReport.Fact("已计入", "24.0 学分")));
 * report.table(columns, rows);
 * byte[] file = report.finish();
 * }</pre>
 */
public final class PdfReport {
    private static final float MARGIN = 48;
    private static final float TOP = 76;
    private static final float BOTTOM = 64;
    private static final float WIDTH = PdfDocument.A4_SHORT - 2 * MARGIN;
    private static final float END = PdfDocument.A4_LONG - BOTTOM;

    /**
     * What every page carries.
     *
     * @param issuer who speaks, at the top right
     * @param footer what the paper rests on, at the bottom left: a tree head, an address to check it at
     */
    public record Head(String title, String issuer, String footer, Locale language, Instant at) {
        boolean chinese() {
            return language.getLanguage().equals(Locale.CHINESE.getLanguage());
        }
    }

    /** Something that has a name and a value. */
    public record Fact(String label, String value) {}

    /**
     * A column of a table.
     *
     * @param share of the width, against the other columns
     * @param number set flush right
     */
    public record Column(String title, float share, boolean number) {
        public static Column text(String title, float share) {
            return new Column(title, share, false);
        }

        public static Column number(String title, float share) {
            return new Column(title, share, true);
        }
    }

    private final Head head;
    private final List<List<Consumer<Canvas>>> pages = new ArrayList<>();
    private final PdfDocument document;
    private @Nullable Canvas measure;
    private float y = TOP;

    public PdfReport(Head head) {
        this.head = head;
        this.document = new PdfDocument(head.title(), head.issuer(), head.language(), head.at());
        pages.add(new ArrayList<>());
    }

    /** The paper's title and what stands beneath it. */
    public PdfReport title(String title, String beneath) {
        paragraph(title, Style.serif(22), 30);
        if (!beneath.isBlank()) {
            paragraph(beneath, Style.sans(10.5f).in(Colour.INK_2), 16);
        }
        y += 10;
        return this;
    }

    public PdfReport heading(String text) {
        room(60);
        y += 10;
        return paragraph(text, Style.serif(13), 20);
    }

    public PdfReport text(String text) {
        paragraph(text, Style.sans(10), 16);
        y += 6;
        return this;
    }

    public PdfReport small(String text) {
        paragraph(text, Style.sans(8.5f).in(Colour.INK_3), 13);
        y += 4;
        return this;
    }

    private PdfReport paragraph(String text, Style style, float leading) {
        for (var line : measuring(canvas -> canvas.wrap(text, style, WIDTH))) {
            room(leading);
            float baseline = y + leading * 0.76f;
            draw(canvas -> canvas.text(line, style, MARGIN, baseline));
            y += leading;
        }
        return this;
    }

    /** Names and values beside each other, up to four in a row. */
    public PdfReport facts(List<Fact> facts) {
        int across = Math.clamp(facts.size(), 1, 4);
        float wide = WIDTH / across;
        for (int from = 0; from < facts.size(); from += across) {
            room(46);
            var row = facts.subList(from, Math.min(facts.size(), from + across));
            float top = y;
            draw(canvas -> canvas.line(MARGIN, top, MARGIN + WIDTH, top, 0.6f, Colour.LINE_STRONG));
            for (int i = 0; i < row.size(); i++) {
                var fact = row.get(i);
                float x = MARGIN + i * wide;
                draw(canvas -> {
                    canvas.text(fact.label(), Style.sans(8.5f).in(Colour.INK_3), x, top + 15);
                    var style = canvas.fit(fact.value(), Style.serif(14), wide - 10);
                    canvas.text(fact.value(), style, x, top + 34);
                });
            }
            y += 46;
        }
        y += 8;
        return this;
    }

    public PdfReport table(List<Column> columns, List<List<String>> rows) {
        new TableLayout(this, columns, MARGIN, WIDTH).draw(rows);
        y += 12;
        return this;
    }

    /** A QR code with words beside it. */
    public PdfReport qr(String content, String words) {
        room(96);
        float top = y;
        draw(canvas -> canvas.qr(content, MARGIN + 8, top + 8, 72, Colour.INK));
        var lines = measuring(canvas -> canvas.wrap(words, Style.sans(9).in(Colour.INK_2), WIDTH - 110));
        for (int i = 0; i < Math.min(lines.size(), 5); i++) {
            var line = lines.get(i);
            float baseline = top + 20 + i * 15;
            draw(canvas -> canvas.text(line, Style.sans(9).in(Colour.INK_2), MARGIN + 104, baseline));
        }
        y += 96;
        return this;
    }

    /** Numbers the pages and gives the file. */
    public byte[] finish() {
        try (document) {
            for (int i = 0; i < pages.size(); i++) {
                int number = i + 1;
                document.portrait(canvas -> {
                    frame(canvas, number);
                    pages.get(number - 1).forEach(drawing -> drawing.accept(canvas));
                });
            }
            return document.bytes();
        }
    }

    private void frame(Canvas canvas, int number) {
        var style = Style.sans(8.5f).in(Colour.INK_3);
        canvas.fill(MARGIN, 40, 14, 3, Colour.ACCENT);
        canvas.text(head.title(), style, MARGIN + 22, 45);
        canvas.right(head.issuer(), style, MARGIN + WIDTH, 45);
        canvas.line(MARGIN, 56, MARGIN + WIDTH, 56, 0.6f, Colour.LINE);
        float foot = PdfDocument.A4_LONG - 36;
        canvas.line(MARGIN, foot - 14, MARGIN + WIDTH, foot - 14, 0.6f, Colour.LINE);
        var count = head.chinese()
                ? "第 %d 页,共 %d 页".formatted(number, pages.size())
                : "Page %d of %d".formatted(number, pages.size());
        canvas.right(count, style, MARGIN + WIDTH, foot);
        float left = WIDTH - canvas.measure(count, style) - 12;
        canvas.text(head.footer(), canvas.fit(head.footer(), style, left), MARGIN, foot);
    }

    /** Goes to the next page unless there is that much room. @return whether it did */
    boolean room(float needed) {
        if (y + needed <= END) {
            return false;
        }
        pages.add(new ArrayList<>());
        y = TOP;
        return true;
    }

    float at() {
        return y;
    }

    void down(float by) {
        y += by;
    }

    void draw(Consumer<Canvas> drawing) {
        pages.getLast().add(drawing);
    }

    /** Text is measured with the document's own fonts before there is a page to draw it on. */
    <T> T measuring(java.util.function.Function<Canvas, T> question) {
        var canvas = Optional.ofNullable(measure).orElseGet(document::measuring);
        measure = canvas;
        return question.apply(canvas);
    }
}
