package org.xuefen.app.demo;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Draws the scenes of {@code demo/scenes.svg}: rectangles, circles, paths, words and uses of each other. */
final class Scenes {
    private static final Pattern TRANSFORM = Pattern.compile("(translate|rotate|scale)\\(([^)]*)\\)");

    private final Map<String, Element> byName = new HashMap<>();
    private final Lettering letters;

    Scenes(InputStream file, Lettering letters) throws IOException {
        this.letters = letters;
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            var root = factory.newDocumentBuilder().parse(file).getDocumentElement();
            for (var node = root.getFirstChild(); node != null; node = node.getNextSibling()) {
                if (node instanceof Element group) {
                    byName.put(group.getAttribute("id"), group);
                }
            }
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("scenes.svg can't be read", e);
        }
    }

    Set<String> names() {
        return byName.keySet();
    }

    void draw(String name, Graphics2D canvas) {
        var scene = byName.get(name);
        if (scene == null) {
            throw new IllegalArgumentException("no scene " + name);
        }
        drawAll(scene, canvas);
    }

    private void drawAll(Element group, Graphics2D canvas) {
        for (Node node = group.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                var inner = (Graphics2D) canvas.create();
                inner.transform(transform(element.getAttribute("transform")));
                draw(element, inner);
                inner.dispose();
            }
        }
    }

    private void draw(Element element, Graphics2D canvas) {
        switch (element.getTagName()) {
            case "g" -> drawAll(element, canvas);
            case "use" -> draw(element.getAttribute("href").substring(1), canvas);
            case "rect" -> paint(element, rectangle(element), canvas);
            case "circle" -> paint(element, circle(element), canvas);
            case "path" -> paint(element, SvgPath.parse(element.getAttribute("d")), canvas);
            case "text" -> paint(element, words(element), canvas);
            default -> throw new IllegalArgumentException("scenes.svg: " + element.getTagName());
        }
    }

    private static Shape rectangle(Element element) {
        var round = 2 * number(element, "rx", 0);
        return new RoundRectangle2D.Float(
                number(element, "x", 0),
                number(element, "y", 0),
                number(element, "width", 0),
                number(element, "height", 0),
                round,
                round);
    }

    private static Shape circle(Element element) {
        var radius = number(element, "r", 0);
        return new Ellipse2D.Float(
                number(element, "cx", 0) - radius, number(element, "cy", 0) - radius, 2 * radius, 2 * radius);
    }

    private Shape words(Element element) {
        var text = element.getTextContent();
        var size = number(element, "font-size", 20);
        var middle = element.getAttribute("text-anchor").equals("middle");
        var left = number(element, "x", 0) - (middle ? letters.width(text, size) / 2 : 0);
        return letters.line(text, size, left, number(element, "y", 0));
    }

    private static void paint(Element element, Shape shape, Graphics2D canvas) {
        canvas.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, number(element, "opacity", 1)));
        if (!element.getAttribute("fill").equals("none")) {
            canvas.setPaint(Color.decode(element.getAttribute("fill")));
            canvas.fill(shape);
        }
        if (element.hasAttribute("stroke")) {
            canvas.setPaint(Color.decode(element.getAttribute("stroke")));
            canvas.setStroke(stroke(element));
            canvas.draw(shape);
        }
    }

    private static BasicStroke stroke(Element element) {
        var width = number(element, "stroke-width", 1);
        var dashes = element.getAttribute("stroke-dasharray");
        if (dashes.isEmpty()) {
            return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
        }
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, numbers(dashes), 0);
    }

    private static AffineTransform transform(String text) {
        var transform = new AffineTransform();
        var matcher = TRANSFORM.matcher(text);
        while (matcher.find()) {
            var values = numbers(matcher.group(2));
            switch (matcher.group(1)) {
                case "translate" -> transform.translate(values[0], values[1]);
                case "scale" -> transform.scale(values[0], values[values.length - 1]);
                default -> rotate(transform, values);
            }
        }
        return transform;
    }

    private static void rotate(AffineTransform transform, float[] values) {
        if (values.length == 3) {
            transform.rotate(Math.toRadians(values[0]), values[1], values[2]);
        } else {
            transform.rotate(Math.toRadians(values[0]));
        }
    }

    private static float number(Element element, String name, float otherwise) {
        return element.hasAttribute(name) ? Float.parseFloat(element.getAttribute(name)) : otherwise;
    }

    private static float[] numbers(String text) {
        var parts = text.trim().split("[ ,]+");
        var numbers = new float[parts.length];
        for (int i = 0; i < parts.length; i++) {
            numbers[i] = Float.parseFloat(parts[i]);
        }
        return numbers;
    }
}
