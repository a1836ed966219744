package org.xuefen.app.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** Draws what members of the demo hand in: a certificate as a photograph, a sign-in sheet as a PDF. */
final class PaperPainter {
    private static final int WIDTH = 900;
    private static final int HEIGHT = 1200;
    private static final Color PAPER = Color.decode("#fffdf8");
    private static final Color INK = Color.decode("#221d16");
    private static final Color FAINT = Color.decode("#57524a");
    private static final Color RED = Color.decode("#b0351f");
    private static final float LEFT = 96;

    private final Lettering letters;

    PaperPainter() {
        try (var in = SlidePainter.resource("lettering-papers.bin.gz")) {
            letters = Lettering.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything these papers say apart from names, for {@code LetteringMaker}. */
    static Stream<String> words() {
        return Stream.of("结业证书姓名证书编号日期时长小时经考核合格准予结业发证单位年月日至该学员参加了培训", "培训签到表上午下午签名序号地点二楼会议室：（）·、，。—-/");
    }

    /** A certificate: heading, whose, the number, a sentence and a stamp. */
    byte[] certificate(DemoClaims.Attended attended, String name) {
        var image = sheet();
        var canvas = canvas(image);
        canvas.setPaint(RED);
        centred(canvas, "结业证书", 64, 200);
        canvas.setPaint(FAINT);
        centred(canvas, attended.provider(), 26, 252);
        canvas.setPaint(INK);
        field(canvas, "姓名", name, 360);
        field(canvas, "证书编号", attended.certificateNo(), 420);
        field(canvas, "日期", attended.days(), 480);
        field(canvas, "时长", attended.hours() + " 小时", 540);
        var said =
                "该学员于 " + attended.days() + " 参加了《" + attended.title() + "》，共 " + attended.hours() + " 小时，经考核合格，准予结业。";
        float y = 660;
        for (var line : letters.wrap(said, 30, WIDTH - 2 * LEFT)) {
            canvas.fill(letters.line(line, 30, LEFT, y));
            y += 58;
        }
        canvas.fill(letters.line(attended.provider(), 28, WIDTH - LEFT - letters.width(attended.provider(), 28), 1010));
        stamp(canvas);
        canvas.dispose();
        return jpeg(image);
    }

    /** A sign-in sheet of a morning and an afternoon, with the member's own line among others'. */
    byte[] signIn(DemoClaims.Attended attended, List<String> names) {
        var image = sheet();
        var canvas = canvas(image);
        canvas.setPaint(INK);
        centred(canvas, "培训签到表", 48, 140);
        canvas.setPaint(FAINT);
        centred(canvas, attended.title() + " · " + attended.days(), 24, 190);
        canvas.setPaint(INK);
        row(canvas, 270, "序号", "姓名", "上午", "下午");
        var random = new Random(attended.title().hashCode());
        for (int i = 0; i < names.size(); i++) {
            float y = 270 + 66 * (i + 1);
            row(canvas, y, Integer.toString(i + 1), names.get(i), "", "");
            scribble(canvas, random, 470, y);
            scribble(canvas, random, 660, y);
        }
        canvas.dispose();
        return pdf(jpeg(image));
    }

    private static BufferedImage sheet() {
        return new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    }

    private static Graphics2D canvas(BufferedImage image) {
        var canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        canvas.setPaint(PAPER);
        canvas.fillRect(0, 0, WIDTH, HEIGHT);
        canvas.setPaint(Color.decode("#cbc5bb"));
        canvas.setStroke(new BasicStroke(2));
        canvas.draw(new Rectangle2D.Float(36, 36, WIDTH - 72, HEIGHT - 72));
        return canvas;
    }

    private void centred(Graphics2D canvas, String text, float size, float y) {
        canvas.fill(letters.line(text, size, (WIDTH - letters.width(text, size)) / 2, y));
    }

    private void field(Graphics2D canvas, String name, String value, float y) {
        canvas.setPaint(FAINT);
        canvas.fill(letters.line(name, 28, LEFT, y));
        canvas.setPaint(INK);
        canvas.fill(letters.line(value, 28, LEFT + 190, y));
    }

    private void row(Graphics2D canvas, float y, String... cells) {
        float[] at = {LEFT, LEFT + 110, LEFT + 340, LEFT + 530};
        for (int i = 0; i < cells.length; i++) {
            canvas.fill(letters.line(cells[i], 26, at[i], y));
        }
        canvas.draw(new Rectangle2D.Float(LEFT - 16, y + 20, WIDTH - 2 * LEFT + 32, 0));
    }

    private static void scribble(Graphics2D canvas, Random random, float x, float y) {
        var line = new java.awt.geom.Path2D.Float();
        line.moveTo(x, y);
        for (int i = 1; i < 7; i++) {
            line.quadTo(x + i * 18 - 9, y - 26 + random.nextInt(40), x + i * 18, y - 12 + random.nextInt(18));
        }
        canvas.draw(line);
    }

    private static void stamp(Graphics2D canvas) {
        canvas.setPaint(new Color(194, 55, 31, 150));
        canvas.setStroke(new BasicStroke(6));
        canvas.draw(new Ellipse2D.Float(600, 920, 170, 170));
        canvas.draw(new Ellipse2D.Float(662, 982, 46, 46));
    }

    private static byte[] jpeg(BufferedImage image) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** One page with one picture (ISO 32000-1, 7.5 and 8.9.5): as scanners write them. */
    private static byte[] pdf(byte[] picture) {
        var out = new ByteArrayOutputStream();
        var offsets = new int[6];
        write(out, "%PDF-1.4\n");
        var page = "q 595 0 0 793 0 24 cm /P Do Q";
        String[] objects = {
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                    + " /Resources << /XObject << /P 5 0 R >> >> >>",
            "<< /Length " + page.length() + " >>\nstream\n" + page + "\nendstream"
        };
        for (int i = 0; i < objects.length; i++) {
            offsets[i + 1] = out.size();
            write(out, (i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n");
        }
        offsets[5] = out.size();
        write(
                out,
                "5 0 obj\n<< /Type /XObject /Subtype /Image /Width " + WIDTH + " /Height " + HEIGHT
                        + " /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length " + picture.length
                        + " >>\nstream\n");
        out.writeBytes(picture);
        write(out, "\nendstream\nendobj\n");
        int table = out.size();
        write(out, "xref\n0 6\n0000000000 65535 f \n");
        for (int i = 1; i < offsets.length; i++) {
            write(out, "%010d 00000 n \n".formatted(offsets[i]));
        }
        write(out, "trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n" + table + "\n%%EOF\n");
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
