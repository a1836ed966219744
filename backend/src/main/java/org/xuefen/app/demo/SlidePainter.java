package org.xuefen.app.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;

/**
 * Paints one frame of a slide, 1280 × 720: words in both languages on the dark stage at the left, the scene at the
 * right, the lower edge left free for the captions. Points come one by one, with the sentence that speaks of them.
 */
final class SlidePainter {
    static final int WIDTH = 1280;
    static final int HEIGHT = 720;

    private static final Color STAGE = Color.decode("#191816");
    private static final Color INK = Color.decode("#f3f0ea");
    private static final Color INK_2 = Color.decode("#b9b3a8");
    private static final Color INK_3 = Color.decode("#7d776c");
    private static final Color ACCENT = Color.decode("#e8573b");
    private static final Map<String, Color> GROUNDS = Map.of(
            "safety", Color.decode("#2b3a36"),
            "policy", Color.decode("#2a3347"),
            "skills", Color.decode("#38304a"),
            "civic", Color.decode("#43352a"));
    private static final float LEFT = 60;
    private static final float COLUMN = 470;
    private static final int PANEL = 560;

    private final Lettering bold;
    private final Lettering regular;
    private final Scenes scenes;

    SlidePainter() throws IOException {
        bold = Lettering.read(resource("lettering-bold.bin.gz"));
        regular = Lettering.read(resource("lettering-regular.bin.gz"));
        scenes = new Scenes(resource("scenes.svg"), bold);
    }

    static InputStream resource(String name) {
        return Objects.requireNonNull(SlidePainter.class.getResourceAsStream("/demo/" + name), name);
    }

    /** @param said which sentence is being spoken, from 0 */
    BufferedImage paint(DemoCourse course, int number, int said) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        canvas.setPaint(STAGE);
        canvas.fillRect(0, 0, WIDTH, HEIGHT);
        var slide = course.video().slides().get(number);
        scene(canvas, course, slide);
        words(canvas, course, slide, said);
        progress(canvas, number, course.video().slides().size());
        canvas.dispose();
        return image;
    }

    private void scene(Graphics2D canvas, DemoCourse course, DemoCourse.Slide slide) {
        var panel = (Graphics2D) canvas.create();
        panel.clipRect(PANEL, 0, WIDTH - PANEL, HEIGHT - 8);
        panel.setPaint(GROUNDS.getOrDefault(course.category(), STAGE));
        panel.fillRect(PANEL, 0, WIDTH - PANEL, HEIGHT);
        panel.translate(PANEL + 60, 24);
        scenes.draw(slide.scene(), panel);
        panel.dispose();
        var mark = slide.mark();
        if (mark != null) {
            mark(canvas, mark);
        }
    }

    private void mark(Graphics2D canvas, String mark) {
        var width = bold.width(mark, 44) + 56;
        var left = PANEL + (WIDTH - PANEL - width) / 2;
        canvas.setPaint(ACCENT);
        canvas.fill(new RoundRectangle2D.Float(left, 40, width, 76, 20, 20));
        canvas.setPaint(Color.WHITE);
        canvas.fill(bold.line(mark, 44, left + 28, 94));
    }

    private void words(Graphics2D canvas, DemoCourse course, DemoCourse.Slide slide, int said) {
        canvas.setPaint(INK_3);
        canvas.fill(regular.line(course.title().zh(), 20, LEFT, 66));
        var y = 112f;
        canvas.setPaint(INK);
        for (var line : bold.wrap(slide.title().zh(), 48, COLUMN)) {
            y += 54;
            canvas.fill(bold.line(line, 48, LEFT, y));
        }
        y += 8;
        canvas.setPaint(INK_2);
        for (var line : regular.wrap(straight(slide.title().en()), 24, COLUMN)) {
            y += 32;
            canvas.fill(regular.line(line, 24, LEFT, y));
        }
        points(canvas, slide, said, Math.max(y + 56, 312));
    }

    private void points(Graphics2D canvas, DemoCourse.Slide slide, int said, float top) {
        var y = top;
        for (int i = 0; i < slide.points().size(); i++) {
            var point = slide.points().get(i);
            var shown = i <= said;
            var now = i == said;
            canvas.setPaint(shown ? ACCENT : INK_3);
            canvas.setStroke(new BasicStroke(3));
            var dot = new Ellipse2D.Float(LEFT + 1, y - 19, 16, 16);
            if (shown) {
                canvas.fill(dot);
            } else {
                canvas.draw(dot);
            }
            if (shown) {
                canvas.setPaint(now ? Color.WHITE : INK);
                var size = fitting(bold, point.zh(), 29, COLUMN - 34);
                canvas.fill(bold.line(point.zh(), size, LEFT + 34, y));
                canvas.setPaint(INK_2);
                var english = straight(point.en());
                var small = fitting(regular, english, 20, COLUMN - 34);
                canvas.fill(regular.line(english, small, LEFT + 34, y + 32));
            }
            y += 92;
        }
    }

    /** The Chinese font's curly quotes are as wide as its characters: too wide between English words. */
    private static String straight(String english) {
        return english.replaceAll("[“”]", "\"").replaceAll("[‘’]", "'");
    }

    private static float fitting(Lettering letters, String text, float size, float width) {
        return Math.min(size, size * width / letters.width(text, size));
    }

    private static void progress(Graphics2D canvas, int number, int slides) {
        var each = (WIDTH - 6f * (slides - 1)) / slides;
        for (int i = 0; i < slides; i++) {
            canvas.setPaint(i <= number ? ACCENT : Color.decode("#3a3833"));
            canvas.fill(new Rectangle2D.Float(i * (each + 6), HEIGHT - 8, each, 8));
        }
    }
}
