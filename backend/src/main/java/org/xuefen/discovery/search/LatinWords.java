package org.xuefen.discovery.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;

/**
 * The Latin words of a field, for those that are spelt nearly like one that is none of them. They are compared one by one: of
 * some ten thousand that begin with the same letter the letters alone rule out nearly all, which is quicker than to build an
 * automaton for each word that someone types.
 */
final class LatinWords {
    private static final int SHORTEST = 4;
    private static final double LEAST = 0.5;

    /** @param letters a bit for each letter it has */
    private record Word(String text, int courses, long letters) {}

    private record Near(Word word, double likeness) {}

    private static final Comparator<Near> NEAREST = Comparator.comparingDouble((Near near) -> -near.likeness())
            .thenComparingInt(near -> -near.word().courses())
            .thenComparing(near -> near.word().text());

    private final Map<Character, List<Word>> byFirst = new HashMap<>();
    private final Set<String> all = new HashSet<>();

    private LatinWords() {}

    static LatinWords of(IndexReader reader, String field) throws IOException {
        var words = new LatinWords();
        var terms = MultiTerms.getTerms(reader, field);
        if (terms != null) {
            var each = terms.iterator();
            for (var term = each.next(); term != null; term = each.next()) {
                words.add(term.utf8ToString(), each.docFreq());
            }
        }
        return words;
    }

    private void add(String text, int courses) {
        if (all.add(text)) {
            byFirst.computeIfAbsent(text.charAt(0), _ -> new ArrayList<>()).add(new Word(text, courses, letters(text)));
        }
    }

    /** Those that differ in one letter, or in two of a longer word, the nearest and then the most frequent first. */
    List<String> near(String typed, int limit) {
        if (typed.length() < SHORTEST || all.contains(typed)) {
            return List.of();
        }
        int most = typed.length() > SHORTEST ? 2 : 1;
        long letters = letters(typed);
        var found = new ArrayList<Near>();
        for (var word : byFirst.getOrDefault(typed.charAt(0), List.of())) {
            int shorter = Math.min(typed.length(), word.text().length());
            if (Math.abs(typed.length() - word.text().length()) <= most
                    && Long.bitCount(letters ^ word.letters()) <= 2 * most) {
                int slips = slips(typed, word.text(), most);
                double likeness = 1 - slips / (double) shorter;
                if (slips <= most && likeness >= LEAST) {
                    found.add(new Near(word, likeness));
                }
            }
        }
        return found.stream()
                .sorted(NEAREST)
                .limit(limit)
                .map(near -> near.word().text())
                .toList();
    }

    private static long letters(String text) {
        long letters = 0;
        for (int i = 0; i < text.length(); i++) {
            letters |= 1L << text.charAt(i);
        }
        return letters;
    }

    /**
     * Letters that are wrong, missing, too many or have changed places with their neighbour (the restricted distance of
     * Damerau and Levenshtein); something above {@code most} where there are more.
     */
    private static int slips(String one, String other, int most) {
        var before = new int[other.length() + 1];
        var last = new int[other.length() + 1];
        var now = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            now[0] = i;
            int least = i;
            for (int j = 1; j <= other.length(); j++) {
                int wrong = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(last[j - 1] + wrong, Math.min(last[j], now[j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    now[j] = Math.min(now[j], before[j - 2] + 1);
                }
                least = Math.min(least, now[j]);
            }
            if (least > most) {
                return least;
            }
            var free = before;
            before = last;
            last = now;
            now = free;
        }
        return last[other.length()];
    }
}
