package org.xuefen.credit.certificate;

/** A name of which a stranger sees only how it begins. */
final class Masked {
    private Masked() {}

    /** 王小明 → 王**, William → W***. */
    static String name(String name) {
        var stripped = name.strip();
        if (stripped.isEmpty()) {
            return "***";
        }
        int first = stripped.codePointAt(0);
        return Character.toString(first) + (Character.isIdeographic(first) ? "**" : "***");
    }
}
