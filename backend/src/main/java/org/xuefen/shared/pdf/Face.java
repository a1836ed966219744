package org.xuefen.shared.pdf;

/** The two hands of a document; a character neither has is written in a fallback that has nearly all of Unicode's Han. */
public enum Face {
    SANS("noto-sans-sc"),
    SERIF("noto-serif-sc-semibold");

    static final String FALLBACK = "droid-sans-fallback";

    private final String file;

    Face(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }
}
