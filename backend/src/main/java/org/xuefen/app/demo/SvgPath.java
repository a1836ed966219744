package org.xuefen.app.demo;

import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the path commands that the scenes use: M L H V C S A Z, absolute and relative (SVG 1.1, section 8.3). */
final class SvgPath {
    private static final Pattern TOKEN = Pattern.compile("[MmLlHhVvCcSsAaZz]|-?(?:\\d+\\.?\\d*|\\.\\d+)");

    private final Matcher tokens;
    private final Path2D.Float path = new Path2D.Float(Path2D.WIND_NON_ZERO);
    private String token;
    private float x;
    private float y;
    private float startX;
    private float startY;
    private float controlX;
    private float controlY;

    private SvgPath(String data) {
        tokens = TOKEN.matcher(data);
        token = next();
    }

    static Shape parse(String data) {
        return new SvgPath(data).read();
    }

    private String next() {
        return tokens.find() ? tokens.group() : "";
    }

    private float number() {
        var value = Float.parseFloat(token);
        token = next();
        return value;
    }

    private Shape read() {
        var command = 'M';
        while (!token.isEmpty()) {
            if (Character.isLetter(token.charAt(0))) {
                command = token.charAt(0);
                token = next();
            }
            draw(command);
            command = command == 'M' ? 'L' : command == 'm' ? 'l' : command;
        }
        return path;
    }

    private void draw(char command) {
        var dx = Character.isLowerCase(command) ? x : 0;
        var dy = Character.isLowerCase(command) ? y : 0;
        switch (Character.toUpperCase(command)) {
            case 'M' -> move(dx + number(), dy + number());
            case 'L' -> line(dx + number(), dy + number());
            case 'H' -> line(dx + number(), y);
            case 'V' -> line(x, dy + number());
            case 'C' -> curve(dx + number(), dy + number(), dx + number(), dy + number(), dx + number(), dy + number());
            case 'S' ->
                curve(2 * x - controlX, 2 * y - controlY, dx + number(), dy + number(), dx + number(), dy + number());
            case 'A' -> {
                var round = Math.max(number(), number());
                number();
                arc(round, number() != 0, number() != 0, dx + number(), dy + number());
            }
            default -> close();
        }
    }

    private void move(float toX, float toY) {
        path.moveTo(toX, toY);
        startX = toX;
        startY = toY;
        at(toX, toY);
    }

    private void line(float toX, float toY) {
        path.lineTo(toX, toY);
        at(toX, toY);
    }

    private void close() {
        path.closePath();
        at(startX, startY);
    }

    private void at(float toX, float toY) {
        x = toX;
        y = toY;
        controlX = toX;
        controlY = toY;
    }

    private void curve(float x1, float y1, float x2, float y2, float toX, float toY) {
        path.curveTo(x1, y1, x2, y2, toX, toY);
        x = toX;
        y = toY;
        controlX = x2;
        controlY = y2;
    }

    /** Circular arcs are all that the scenes need: the centre from the end points (SVG 1.1, F.6.5). */
    private void arc(float round, boolean large, boolean sweep, float toX, float toY) {
        var halfX = (x - toX) / 2;
        var halfY = (y - toY) / 2;
        var distance = halfX * halfX + halfY * halfY;
        var radius = Math.max(round, Math.sqrt(distance));
        var factor = (large == sweep ? -1 : 1) * Math.sqrt(Math.max(0, radius * radius - distance) / distance);
        var centreX = factor * halfY + (x + toX) / 2;
        var centreY = -factor * halfX + (y + toY) / 2;
        var from = Math.toDegrees(Math.atan2(-(y - centreY), x - centreX));
        var to = Math.toDegrees(Math.atan2(-(toY - centreY), toX - centreX));
        var extent = to - from;
        if (sweep && extent > 0) {
            extent -= 360;
        }
        if (!sweep && extent < 0) {
            extent += 360;
        }
        path.append(
                new Arc2D.Double(centreX - radius, centreY - radius, 2 * radius, 2 * radius, from, extent, Arc2D.OPEN),
                true);
        at(toX, toY);
    }
}
