package org.xuefen.discovery.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.xuefen.discovery.Fragment;

/** Cuts a text into stretches that were searched for and stretches between, with the analysis that found it. */
final class Marks {
    private static final int BEFORE = 24;
    private static final int EXCERPT = 140;

    private final Set<String> stems;
    private final Set<String> characters;
    private final String unfinished;

    Marks(Wording wording) {
        stems = wording.stems();
        characters = wording.characters();
        unfinished = wording.unfinished().length() > 1 ? wording.unfinished() : "";
    }

    /** Whether there is nothing to mark. */
    boolean isEmpty() {
        return stems.isEmpty() && characters.isEmpty() && unfinished.isEmpty();
    }

    List<Fragment> mark(String text) {
        return fragments(text, hits(text));
    }

    /** The stretch of a long text around the first that was searched for; its beginning where nothing was. */
    List<Fragment> excerpt(String text) {
        var start = Math.max(0, first(text) - BEFORE);
        var end = Math.min(text.length(), start + EXCERPT);
        var stretch = text.substring(wordStart(text, start), wordEnd(text, end));
        var fragments = new ArrayList<>(fragments(stretch, hits(stretch)));
        if (start > 0) {
            fragments.addFirst(new Fragment("…", false));
        }
        if (end < text.length()) {
            fragments.add(new Fragment("…", false));
        }
        return fragments;
    }

    boolean hit(String text) {
        return first(text) >= 0;
    }

    private int first(String text) {
        return IntStream.of(
                        stems.isEmpty() ? -1 : Analysis.first(Analysis.STEMS, text, stems::contains),
                        characters.isEmpty() ? -1 : Analysis.first(Analysis.PAIRS, text, characters::contains),
                        unfinished.isEmpty() ? -1 : Analysis.first(Analysis.PLAIN, text, this::begun))
                .filter(at -> at >= 0)
                .min()
                .orElse(-1);
    }

    private BitSet hits(String text) {
        var hits = new BitSet(text.length());
        mark(Analysis.STEMS, text, stems::contains, hits);
        mark(Analysis.PAIRS, text, characters::contains, hits);
        if (!unfinished.isEmpty()) {
            mark(Analysis.PLAIN, text, this::begun, hits);
        }
        return hits;
    }

    private static void mark(String way, String text, Predicate<String> wanted, BitSet hits) {
        Analysis.tokens(way, text).stream()
                .filter(token -> wanted.test(token.term()))
                .forEach(token -> hits.set(token.start(), token.end()));
    }

    private boolean begun(String word) {
        return word.startsWith(unfinished);
    }

    private static List<Fragment> fragments(String text, BitSet hits) {
        var fragments = new ArrayList<Fragment>();
        for (int at = 0; at < text.length(); ) {
            var hit = hits.get(at);
            var change = hit ? hits.nextClearBit(at) : hits.nextSetBit(at);
            var end = change < 0 ? text.length() : Math.min(change, text.length());
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
