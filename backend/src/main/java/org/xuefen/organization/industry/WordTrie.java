package org.xuefen.organization.industry;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds every word of a fixed list in a text, longest match first, in one pass. A word of Latin letters matches whole
 * words only, a plural s or es allowed; a Chinese word matches anywhere, for Chinese has no spaces.
 */
final class WordTrie<T> {
    private final Node<T> root = new Node<>();

    void add(String word, T value) {
        var node = root;
        for (int i = 0; i < word.length(); i++) {
            node = node.next.computeIfAbsent(word.charAt(i), c -> new Node<>());
        }
        if (node.value == null) {
            node.value = value;
        }
    }

    /** Calls {@code found} for each occurrence; the text must be in lower case. */
    void scan(String text, BiConsumer<String, T> found) {
        int i = 0;
        while (i < text.length()) {
            int end = startsWord(text, i) ? longestFrom(text, i, found) : i;
            i = Math.max(end, i + 1);
        }
    }

    private int longestFrom(String text, int start, BiConsumer<String, T> found) {
        Node<T> node = root;
        T best = null;
        int bestEnd = start;
        for (int i = start; i < text.length(); i++) {
            node = node.next.get(text.charAt(i));
            if (node == null) {
                break;
            }
            if (node.value != null && endsWord(text, i + 1)) {
                best = node.value;
                bestEnd = i + 1;
            }
        }
        if (best != null) {
            found.accept(text.substring(start, bestEnd), best);
        }
        return bestEnd;
    }

    private static boolean startsWord(String text, int at) {
        return at == 0 || !latin(text.charAt(at)) || !latin(text.charAt(at - 1));
    }

    private static boolean endsWord(String text, int end) {
        if (end == text.length() || !latin(text.charAt(end - 1)) || !latin(text.charAt(end))) {
            return true;
        }
        int plural = text.startsWith("es", end) ? 2 : text.charAt(end) == 's' ? 1 : 0;
        boolean afterOne = text.charAt(end) == 's' && (end + 1 == text.length() || !latin(text.charAt(end + 1)));
        return afterOne || (plural == 2 && (end + 2 == text.length() || !latin(text.charAt(end + 2))));
    }

    private static boolean latin(char c) {
        return c < 0x250 && Character.isLetterOrDigit(c);
    }

    private static final class Node<T> {
        private final Map<Character, Node<T>> next = new HashMap<>(2);
        private @Nullable T value;
    }
}
