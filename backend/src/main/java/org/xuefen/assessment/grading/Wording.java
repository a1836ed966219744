package org.xuefen.assessment.grading;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Compares what was typed with what is accepted as a fair teacher would: width, case, spacing and the choice between
 * Chinese and Latin punctuation do not matter, nor does a full stop at the end.
 */
final class Wording {

    /** Stands for the wildcard while the pattern is normalised; cannot be typed, since it is taken out of responses. */
    private static final char ANYTHING = '\uE000';

    private static final String CHINESE = "。、“”‘’「」『』《》〈〉【】〔〕—–−·・～";
    private static final String LATIN = ".,\"\"''\"\"\"\"<><>[][]---..~";

    private final String pattern;

    private Wording(String pattern) {
        this.pattern = pattern;
    }

    static Wording pattern(String accepted, boolean caseSensitive) {
        var marked = new StringBuilder(accepted.length());
        for (int i = 0; i < accepted.length(); i++) {
            char c = accepted.charAt(i);
            if (c == '\\' && i + 1 < accepted.length() && accepted.charAt(i + 1) == '*') {
                marked.append('*');
                i++;
                continue;
            }
            marked.append(c == '*' ? ANYTHING : c);
        }
        return new Wording(normalise(marked.toString(), caseSensitive));
    }

    static String typed(String text, boolean caseSensitive) {
        return normalise(text.replace(String.valueOf(ANYTHING), ""), caseSensitive);
    }

    /** Linear in practice and never worse than length times length: on a mismatch only the last star moves on. */
    boolean matches(String text) {
        int p = 0;
        int t = 0;
        int star = -1;
        int resume = 0;
        while (t < text.length()) {
            if (p < pattern.length() && pattern.charAt(p) == ANYTHING) {
                star = p++;
                resume = t;
            } else if (p < pattern.length() && pattern.charAt(p) == text.charAt(t)) {
                p++;
                t++;
            } else if (star >= 0) {
                p = star + 1;
                t = ++resume;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == ANYTHING) {
            p++;
        }
        return p == pattern.length();
    }

    private static String normalise(String text, boolean caseSensitive) {
        var same = Normalizer.normalize(text, Normalizer.Form.NFKC);
        var latin = new StringBuilder(same.length());
        same.chars().forEach(c -> {
            int known = CHINESE.indexOf(c);
            latin.append(known < 0 ? (char) c : LATIN.charAt(known));
        });
        var spaced = spaces(caseSensitive ? latin.toString() : latin.toString().toLowerCase(Locale.ROOT));
        int end = spaced.length();
        while (end > 1 && ".,;!?".indexOf(spaced.charAt(end - 1)) >= 0) {
            end--;
        }
        return spaced.substring(0, end).strip();
    }

    /** One space between words, none beside a Han character or punctuation. */
    private static String spaces(String text) {
        var out = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                space = true;
                continue;
            }
            if (space && !out.isEmpty() && joins(c) && joins(out.codePointBefore(out.length()))) {
                out.append(' ');
            }
            space = false;
            out.appendCodePoint(c);
        }
        return out.toString();
    }

    /** Whether a space beside it separates words. */
    private static boolean joins(int c) {
        return c == ANYTHING
                || (Character.isLetterOrDigit(c) && Character.UnicodeScript.of(c) != Character.UnicodeScript.HAN);
    }
}
