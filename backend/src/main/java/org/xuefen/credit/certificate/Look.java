package org.xuefen.credit.certificate;

import org.xuefen.shared.pdf.Colour;

/** What a certificate looks like on paper. Stored by name. */
enum Look {
    VERMILION(0xc2371f, 0xfffdf9),
    JADE(0x1f6f43, 0xfbfdfb),
    INK(0x3257a8, 0xfcfcfe);

    private final int accent;
    private final int ground;

    Look(int accent, int ground) {
        this.accent = accent;
        this.ground = ground;
    }

    Colour accent() {
        return new Colour(accent);
    }

    Colour ground() {
        return new Colour(ground);
    }
}
