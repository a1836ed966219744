package org.xuefen.discovery.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.xuefen.discovery.Fragment;

/** Cuts a text into stretches that were searched for and stretches between, with the analysis that found it. */
final class Marks {
    private static final int BEFORE = 24;
    private static final int EXCERPT = 140;

    private Marks() {}

    static List<Fragment> mark(String text, Wording wording) {
        return fragments(text, hits(text, wording), 0, text.length());
    }

    /** The stretch of a long text around what was searched for; its beginning where nothing was. */
    static List<Fragment> excerpt(String text, Wording wording) {
        var hits = hits(text, wording);
        var start = Math.max(0, Math.max(0, hits.nextSetBit(0)) - BEFORE);
        var end = Math.min(text.length(), start + EXCERPT);
        var fragments = new ArrayList<>(fragments(text, hits, wordStart(text, start), wordEnd(text, end)));
        if (start > 0) {
            fragments.addFirst(new Fragment("…", false));
        }
        if (end < text.length()) {
            fragments.add(new Fragment("…", false));
        }
        return fragments;
    }

    static boolean hit(String text, Wording wording) {
        return !hits(text, wording).isEmpty();
    }

    private static BitSet hits(String text, Wording wording) {
        var hits = new BitSet(text.length());
        var stems = wording.stems();
        var pairs = wording.characters();
        Stream.concat(
                        Analysis.tokens(Analysis.STEMS, text).stream().filter(token -> stems.contains(token.term())),
                        Analysis.tokens(Analysis.PAIRS, text).stream().filter(token -> pairs.contains(token.term())))
                .forEach(token -> hits.set(token.start(), token.end()));
        if (wording.unfinished().length() > 1) {
            Analysis.tokens(Analysis.PLAIN, text).stream()
                    .filter(token -> token.term().startsWith(wording.unfinished()))
                    .forEach(token -> hits.set(token.start(), token.end()));
        }
        return hits;
    }

    private static List<Fragment> fragments(String text, BitSet hits, int from, int to) {
        var fragments = new ArrayList<Fragment>();
        for (int at = from; at < to; ) {
            var hit = hits.get(at);
            var change = hit ? hits.nextClearBit(at) : hits.nextSetBit(at);
            var end = change < 0 ? to : Math.min(change, to);
            fragments.add(new Fragment(text.substring(at, end), hit));
            at = end;
        }
        return fragments;
    }

    private static int wordStart(String text, int at) {
        var start = at;
        while (start > 0 && at - start < 20 && latin(text.charAt(start - 1)) && latin(text.charAt(start))) {
            start--;
        }
        return start;
    }

    private static int wordEnd(String text, int at) {
        var end = at;
        while (end < text.length() && end - at < 20 && latin(text.charAt(end - 1)) && latin(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean latin(char c) {
        return Character.isLetterOrDigit(c) && !Character.isIdeographic(c);
    }
}
