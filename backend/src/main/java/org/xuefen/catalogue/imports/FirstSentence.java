package org.xuefen.catalogue.imports;

/** A title for a course that has none: the first sentence of its description, cut at a word when it is long. */
final class FirstSentence {
    private static final int MAX_POINTS = 90;

    private FirstSentence() {}

    static String of(String description) {
        var text = description.strip().replaceAll("\\s+", " ");
        int end = end(text);
        var sentence = text.substring(0, end).strip();
        if (sentence.codePointCount(0, sentence.length()) <= MAX_POINTS) {
            return sentence;
        }
        int cut = sentence.offsetByCodePoints(0, MAX_POINTS);
        int space = sentence.lastIndexOf(' ', cut);
        int comma = Math.max(sentence.lastIndexOf('，', cut), sentence.lastIndexOf('、', cut));
        int at = Math.max(space, comma) > cut / 2 ? Math.max(space, comma) : cut;
        return sentence.substring(0, at).strip() + "…";
    }

    private static int end(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean latinStop = c == '.' || c == '!' || c == '?' || c == ';';
            boolean stops = "。！？；".indexOf(c) >= 0
                    || (latinStop && (i + 1 == text.length() || text.charAt(i + 1) == ' ') && i >= 8);
            if (stops && i > 0) {
                boolean telling = c == '！' || c == '？' || c == '!' || c == '?';
                return telling ? i + 1 : i;
            }
        }
        return text.length();
    }
}
