package org.xuefen.discovery.search;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.io.Reader;
import org.apache.lucene.analysis.CharFilter;

/**
 * Traditional characters as simplified ones (Unicode CLDR), one for one, so that places in the text stay where they are.
 * What a character becomes is worked out the first time it is met.
 */
final class Folding extends CharFilter {
    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");
    /** Both scripts have these, with a meaning of their own: 著作, 乾坤, 瞭望, 慰藉. */
    private static final String KEPT = "著乾瞭藉";

    /** 0: not met yet. Two threads that meet one at the same time find the same. */
    private static final char[] KNOWN = new char[Character.MAX_VALUE + 1];

    Folding(Reader source) {
        super(source);
    }

    static String fold(String text) {
        var folded = text.toCharArray();
        fold(folded, 0, folded.length);
        return new String(folded);
    }

    private static void fold(char[] text, int from, int count) {
        for (int i = from; i < from + count; i++) {
            if (Character.isIdeographic(text[i])) {
                text[i] = fold(text[i]);
            }
        }
    }

    private static char fold(char c) {
        if (KNOWN[c] == 0) {
            var simple = KEPT.indexOf(c) < 0 ? simplified(c) : Character.toString(c);
            KNOWN[c] = simple.length() == 1 ? simple.charAt(0) : c;
        }
        return KNOWN[c];
    }

    private static String simplified(char c) {
        synchronized (SIMPLIFIED) {
            return SIMPLIFIED.transliterate(Character.toString(c));
        }
    }

    @Override
    public int read(char[] into, int from, int most) throws IOException {
        int count = input.read(into, from, most);
        fold(into, from, Math.max(0, count));
        return count;
    }

    @Override
    protected int correct(int offset) {
        return offset;
    }
}
