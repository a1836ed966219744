package org.xuefen.catalogue.article;

/**
 * Emphasis within emphasis and brackets within brackets have no bound in CommonMark, and a renderer recurses into
 * them. Nobody writes a run of more than a few such signs, so a longer run is cut before it is parsed.
 */
final class InlineDepth {
    private static final int MAX_SIGNS_A_BLOCK = 2_000;
    private static final int MAX_RUN = 64;

    private InlineDepth() {}

    static String flatten(String markdown) {
        var kept = new StringBuilder(markdown.length());
        int run = 0;
        int signs = 0;
        char last = 0;
        boolean lineBlank = true;
        for (int i = 0; i < markdown.length(); i++) {
            char c = markdown.charAt(i);
            if (c == '\n') {
                signs = lineBlank ? 0 : signs;
                lineBlank = true;
            } else if (!Character.isWhitespace(c)) {
                lineBlank = false;
            }
            boolean sign = c == '*' || c == '_' || c == '[' || c == '!' || c == '<' || c == '`';
            run = sign && c == last ? run + 1 : 1;
            last = c;
            if (sign && (run > MAX_RUN || ++signs > MAX_SIGNS_A_BLOCK)) {
                continue;
            }
            kept.append(c);
        }
        return kept.toString();
    }
}
