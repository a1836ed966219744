package org.xuefen.discovery.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/**
 * The words that titles of the index are made of, with how many have them: what is suggested to someone who types, and what
 * someone may have meant who typed a Chinese word with wrong characters or in pinyin.
 */
final class Vocabulary {
    private static final int RARE_LATIN = 2;

    /** @param courses that have it in their title */
    record Entry(String text, int courses) {}

    private record Key(String letters, Entry entry) {}

    private static final Comparator<Entry> BEST =
            Comparator.comparingInt((Entry entry) -> -entry.courses()).thenComparing(Entry::text);

    static final Vocabulary EMPTY = new Vocabulary(List.of(), List.of());

    private final Map<String, Entry> byText = new HashMap<>();
    private final Map<String, Entry> byPinyin = new HashMap<>();
    private final Map<String, Entry> byInitials = new HashMap<>();
    private final Map<String, Entry> byAllButOne = new HashMap<>();
    private final List<Key> keys = new ArrayList<>();
    private final List<LatinWords> latin;

    /** @param latin words of titles, then those of summaries */
    private Vocabulary(List<Entry> entries, List<LatinWords> latin) {
        this.latin = latin;
        for (var entry : entries.stream().sorted(BEST).toList()) {
            byText.put(entry.text(), entry);
            keys.add(new Key(entry.text().toLowerCase(java.util.Locale.ROOT), entry));
            if (entry.text().codePoints().allMatch(Character::isIdeographic)
                    && entry.text().length() > 1) {
                chinese(entry);
            }
        }
        keys.sort(Comparator.comparing(Key::letters).thenComparing(Key::entry, BEST));
    }

    private void chinese(Entry entry) {
        var pinyin = Pinyin.whole(entry.text());
        var initials = Pinyin.initials(entry.text());
        byPinyin.putIfAbsent(pinyin, entry);
        byInitials.putIfAbsent(initials, entry);
        keys.add(new Key(pinyin, entry));
        keys.add(new Key(initials, entry));
        if (entry.text().length() > 2) {
            for (int at = 0; at < entry.text().length(); at++) {
                byAllButOne.putIfAbsent(without(entry.text(), at), entry);
            }
        }
    }

    private static String without(String text, int at) {
        return text.substring(0, at) + '?' + text.substring(at + 1);
    }

    /** What titles are made of now, and the words search was taught that are in any of them. */
    static Vocabulary of(IndexSearcher searcher, Words words) throws IOException {
        var counts = new LinkedHashMap<String, Integer>();
        count(searcher, CourseFields.TITLE + Analysis.WORDS, counts);
        count(searcher, CourseFields.TITLE + Analysis.PLAIN, counts);
        var terms = new KnownTerms(searcher);
        for (var phrase :
                words.all().filter(phrase -> phrase.units().size() > 1).toList()) {
            int found = searcher.count(Asking.inTitles(terms, phrase));
            if (found > 0) {
                counts.put(phrase.text(), found);
            }
        }
        var reader = searcher.getIndexReader();
        return new Vocabulary(
                counts.entrySet().stream()
                        .map(entry -> new Entry(entry.getKey(), entry.getValue()))
                        .toList(),
                List.of(
                        LatinWords.of(reader, CourseFields.TITLE + Analysis.PLAIN),
                        LatinWords.of(reader, CourseFields.SUMMARY + Analysis.PLAIN)));
    }

    private static void count(IndexSearcher searcher, String field, Map<String, Integer> counts) throws IOException {
        var terms = MultiTerms.getTerms(searcher.getIndexReader(), field);
        if (terms == null) {
            return;
        }
        var each = terms.iterator();
        for (var term = each.next(); term != null; term = each.next()) {
            var text = term.utf8ToString();
            boolean chinese = Character.isIdeographic(text.codePointAt(0));
            boolean telling = chinese ? text.length() > 1 : text.length() > 2 && each.docFreq() >= RARE_LATIN;
            if (telling && !Wording.filler(text)) {
                counts.put(text, each.docFreq());
            }
        }
    }

    boolean has(String text) {
        return byText.containsKey(text);
    }

    /** The word that is typed so in pinyin, whole or by first letters. */
    Optional<String> spelt(String letters) {
        var typed = Pinyin.typed(letters);
        var whole = byPinyin.get(typed);
        return Optional.ofNullable(whole != null ? whole : byInitials.get(typed))
                .map(Entry::text);
    }

    /** The word that sounds the same, or has all characters but one of at least three. */
    Optional<String> alike(String word) {
        var sounding = byPinyin.get(Pinyin.whole(word));
        if (sounding != null && sounding.text().length() == word.length()) {
            return Optional.of(sounding.text());
        }
        if (word.length() < 3) {
            return Optional.empty();
        }
        @Nullable Entry best = null;
        for (int at = 0; at < word.length(); at++) {
            var near = byAllButOne.get(without(word, at));
            if (near != null && (best == null || BEST.compare(near, best) < 0)) {
                best = near;
            }
        }
        return Optional.ofNullable(best).map(Entry::text);
    }

    /** Latin words that are spelt nearly like one that is in no title, else like one that is in no summary. */
    List<String> near(String word, int limit) {
        return latin.stream()
                .map(words -> words.near(word, limit))
                .filter(near -> !near.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** What begins so, in characters, pinyin or first letters, the most frequent first. */
    List<Entry> beginning(String letters, int limit) {
        int from = first(letters);
        var found = new java.util.TreeSet<>(BEST);
        for (int at = from; at < keys.size() && keys.get(at).letters().startsWith(letters); at++) {
            found.add(keys.get(at).entry());
            if (found.size() > limit) {
                found.pollLast();
            }
        }
        return List.copyOf(found);
    }

    private int first(String letters) {
        int low = 0;
        int high = keys.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (keys.get(middle).letters().compareTo(letters) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
