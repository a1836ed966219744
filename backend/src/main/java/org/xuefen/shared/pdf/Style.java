package org.xuefen.shared.pdf;

/**
 * How text is written.
 *
 * @param size in points
 * @param tracking space after each character, in points
 */
public record Style(Face face, float size, Colour colour, float tracking) {
    public static Style sans(float size) {
        return new Style(Face.SANS, size, Colour.INK, 0);
    }

    public static Style serif(float size) {
        return new Style(Face.SERIF, size, Colour.INK, 0);
    }

    public Style in(Colour other) {
        return new Style(face, size, other, tracking);
    }

    public Style tracked(float points) {
        return new Style(face, size, colour, points);
    }

    public Style sized(float points) {
        return new Style(face, points, colour, tracking);
    }
}
