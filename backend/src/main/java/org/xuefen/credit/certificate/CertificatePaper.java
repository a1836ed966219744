package org.xuefen.credit.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xuefen.shared.Text;
import org.xuefen.shared.pdf.Canvas;
import org.xuefen.shared.pdf.Colour;
import org.xuefen.shared.pdf.PdfDocument;
import org.xuefen.shared.pdf.Style;

/** A certificate on paper: one landscape sheet in both languages. Its QR leads to the page that says what it is worth. */
final class CertificatePaper {
    private static final float CENTRE = PdfDocument.A4_LONG / 2;
    private static final float TEXT = 560;
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final String number;
    private final Content content;
    private final @Nullable String address;

    /** @param address of the verify page; none when the holder has withdrawn it */
    CertificatePaper(String number, Content content, @Nullable String address) {
        this.number = number;
        this.content = content;
        this.address = address;
    }

    byte[] bytes(Instant now) {
        try (var document = new PdfDocument(
                Credentials.both(content.title()) + " " + number,
                Credentials.both(content.issuer()),
                Locale.SIMPLIFIED_CHINESE,
                now)) {
            document.landscape(this::draw);
            return document.bytes();
        }
    }

    private void draw(Canvas canvas) {
        frame(canvas);
        head(canvas);
        body(canvas);
        foot(canvas);
    }

    private void frame(Canvas canvas) {
        var accent = content.look().accent();
        float wide = canvas.width();
        float high = canvas.height();
        canvas.fill(0, 0, wide, high, content.look().ground());
        canvas.frame(22, 22, wide - 44, high - 44, 1.6f, accent);
        canvas.frame(29, 29, wide - 58, high - 58, 0.5f, accent);
        for (float x : new float[] {29, wide - 29}) {
            for (float y : new float[] {29, high - 29}) {
                corner(canvas, x, y, x < CENTRE ? 1 : -1, y < high / 2 ? 1 : -1, accent);
            }
        }
    }

    /** Two short bars and a square, as of a folded ribbon. */
    private static void corner(Canvas canvas, float x, float y, int right, int down, Colour accent) {
        canvas.line(x + right * 8, y + down * 8, x + right * 46, y + down * 8, 1.2f, accent);
        canvas.line(x + right * 8, y + down * 8, x + right * 8, y + down * 46, 1.2f, accent);
        canvas.fill(Math.min(x + right * 12, x + right * 20), Math.min(y + down * 12, y + down * 20), 8, 8, accent);
    }

    private void head(Canvas canvas) {
        var issuer = Style.sans(11).in(Colour.INK_2).tracked(2);
        var line = Credentials.both(content.issuer());
        canvas.centred(line, canvas.fit(line, issuer, TEXT), CENTRE, 86);
        var title = Style.serif(42)
                .in(content.look().accent())
                .tracked(content.title().zh().length() > 8 ? 4 : 12);
        canvas.centred(content.title().zh(), canvas.fit(content.title().zh(), title, TEXT), CENTRE, 146);
        var english = content.title().en().toUpperCase(Locale.ENGLISH);
        var small = Style.sans(11.5f).in(Colour.INK_2).tracked(3);
        canvas.centred(english, canvas.fit(english, small, TEXT), CENTRE, 172);
        canvas.line(CENTRE - 60, 190, CENTRE - 8, 190, 0.7f, content.look().accent());
        canvas.line(CENTRE + 8, 190, CENTRE + 60, 190, 0.7f, content.look().accent());
        canvas.fill(CENTRE - 2.5f, 187.5f, 5, 5, content.look().accent());
    }

    private void body(Canvas canvas) {
        var name = Style.serif(30)
                .tracked(content.holder().codePointCount(0, content.holder().length()) < 5 ? 6 : 1);
        canvas.centred(content.holder(), canvas.fit(content.holder(), name, TEXT - 80), CENTRE, 240);
        float width = canvas.measure(content.holder(), canvas.fit(content.holder(), name, TEXT - 80));
        float half = Math.max(110, width / 2 + 30);
        canvas.line(CENTRE - half, 252, CENTRE + half, 252, 0.6f, Colour.LINE_STRONG);
        var sentence = content.sentence(content.holder());
        float y = lines(canvas, sentence.zh(), Style.serif(15.5f), 288, 26, 4);
        lines(canvas, narrow(sentence.en()), Style.sans(11).in(Colour.INK_2), y + 6, 17, 4);
    }

    /** A Chinese font has curly quotes as wide as a character, which tear an English line apart. */
    private static String narrow(String english) {
        return english.replace('\u201c', '"')
                .replace('\u201d', '"')
                .replace('\u2018', '\'')
                .replace('\u2019', '\'');
    }

    private static float lines(Canvas canvas, String text, Style style, float from, float leading, int most) {
        var lines = canvas.wrap(text, style, TEXT);
        float y = from;
        for (var line : lines.subList(0, Math.min(most, lines.size()))) {
            canvas.centred(line, style, CENTRE, y);
            y += leading;
        }
        return y;
    }

    private void foot(Canvas canvas) {
        float base = canvas.height() - 156;
        fact(canvas, "取得日期 Achieved", date(content.achievedOn()), 76, base);
        fact(canvas, "签发日期 Issued", date(content.issuedOn()), 76, base + 36);
        var until = content.expiresOn();
        fact(canvas, "有效期至 Valid until", until == null ? Text.of("长期", "no end") : date(until), 76, base + 72);
        fact(canvas, "编号 No.", Text.of(number, ""), 272, base);
        fact(canvas, "学分 Credits", content.credits(), 272, base + 36);
        fact(canvas, "依据 Under", Text.of(content.scheme().zh(), "v" + content.schemeVersion()), 272, base + 72);
        signatory(canvas, base);
        verify(canvas, base);
    }

    private static void fact(Canvas canvas, String label, Text value, float x, float y) {
        canvas.text(label, Style.sans(7.5f).in(Colour.INK_3), x, y);
        var text = value.en().isEmpty() ? value.zh() : value.zh() + "  " + value.en();
        canvas.text(text, canvas.fit(text, Style.sans(10), 180), x, y + 15);
    }

    private void signatory(Canvas canvas, float base) {
        var signed = content.signatory();
        if (signed.zh().isBlank() && signed.en().isBlank()) {
            return;
        }
        float x = 560;
        canvas.line(x - 82, base + 58, x + 82, base + 58, 0.6f, Colour.LINE_STRONG);
        var chinese = signed.in(Locale.CHINESE);
        canvas.centred(chinese, canvas.fit(chinese, Style.serif(13), 160), x, base + 50);
        if (!signed.en().isBlank() && !signed.en().equals(chinese)) {
            canvas.centred(signed.en(), canvas.fit(signed.en(), Style.sans(8.5f).in(Colour.INK_2), 160), x, base + 72);
        }
        canvas.centred("签发人 Signatory", Style.sans(7.5f).in(Colour.INK_3), x, base + 87);
    }

    private void verify(Canvas canvas, float base) {
        float side = 78;
        float x = canvas.width() - 76 - side;
        if (address == null) {
            return;
        }
        canvas.fill(x - 7, base - 15, side + 14, side + 14, Colour.WHITE);
        canvas.frame(x - 7, base - 15, side + 14, side + 14, 0.5f, Colour.LINE);
        canvas.qr(address, x, base - 8, side, Colour.INK);
        canvas.centred("扫码核验真伪与状态", Style.sans(7.5f).in(Colour.INK_2), x + side / 2, base + 88);
        canvas.centred(
                "Scan to see what it is worth today", Style.sans(6.5f).in(Colour.INK_3), x + side / 2, base + 98);
    }

    private static Text date(LocalDate day) {
        return Text.of(
                "%d 年 %d 月 %d 日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth()),
                day.format(ENGLISH));
    }
}
