package org.xuefen.shared.pdf;

/** A colour of the screen, 0xRRGGBB. */
public record Colour(int rgb) {
    public static final Colour INK = new Colour(0x1d1b18);
    public static final Colour INK_2 = new Colour(0x57524a);
    public static final Colour INK_3 = new Colour(0x6b655c);
    public static final Colour LINE = new Colour(0xe4e0d9);
    public static final Colour LINE_STRONG = new Colour(0xcbc5bb);
    public static final Colour GROUND = new Colour(0xfaf9f7);
    public static final Colour SURFACE_2 = new Colour(0xf3f1ed);
    public static final Colour ACCENT = new Colour(0xc2371f);
    public static final Colour WHITE = new Colour(0xffffff);

    float red() {
        return (rgb >> 16 & 0xff) / 255f;
    }

    float green() {
        return (rgb >> 8 & 0xff) / 255f;
    }

    float blue() {
        return (rgb & 0xff) / 255f;
    }
}
