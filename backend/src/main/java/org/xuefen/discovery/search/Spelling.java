package org.xuefen.discovery.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.util.BytesRef;
import org.xuefen.discovery.search.Analysis.Token;

/** What someone may have meant whose words are not in the index: words spelt alike, pinyin, characters that sound alike. */
final class Spelling {
    private static final int SHORTEST_PINYIN = 3;
    private static final int LONGEST_CHINESE = 6;
    private static final int MOST_WORDS = 4;
    private static final List<String> FIELDS =
            List.of(CourseFields.TITLE, CourseFields.SUMMARY, CourseFields.BODY, CourseFields.SPOKEN);

    /**
     * @param text with other words where there are better ones, else as it was typed
     * @param pinyin words of it that are pinyin of something in a title
     */
    record Mended(String text, Set<String> pinyin) {}

    private record Change(int start, int end, String text) {}

    private final IndexReader reader;
    private final KnownTerms terms;
    private final Vocabulary vocabulary;

    Spelling(IndexReader reader, KnownTerms terms, Vocabulary vocabulary) {
        this.reader = reader;
        this.terms = terms;
        this.vocabulary = vocabulary;
    }

    /** Latin words that nothing has, as one may have meant them. */
    Mended latin(String typed) throws IOException {
        var tokens = Analysis.tokens(Analysis.PLAIN, typed);
        var unknown = new ArrayList<Token>();
        for (var token : tokens) {
            if (unknown.size() < MOST_WORDS && unknown(token, typed)) {
                unknown.add(token);
            }
        }
        var pinyin = new HashSet<String>();
        boolean syllables =
                !unknown.isEmpty() && tokens.size() > 1 && typed.codePoints().noneMatch(Character::isIdeographic);
        if (syllables) {
            var joined = String.join("", tokens.stream().map(Token::term).toList());
            var meant = vocabulary.spelt(joined);
            if (meant.isPresent() || pinyin(joined)) {
                return new Mended(meant.orElse(joined), Set.of(joined));
            }
        }
        var changes = new ArrayList<Change>();
        for (var token : unknown) {
            var meant = vocabulary.spelt(token.term());
            if (meant.isEmpty() && pinyin(token.term())) {
                pinyin.add(token.term());
                continue;
            }
            if (meant.isEmpty()) {
                meant = vocabulary.near(token.term(), 1).stream().findFirst();
            }
            meant.ifPresent(word -> changes.add(new Change(token.start(), token.end(), word)));
        }
        return new Mended(changed(typed, changes), pinyin);
    }

    /** Chinese words that no title has, as one may have meant them. */
    String chinese(String typed) {
        var text = Folding.fold(typed);
        var changes = new ArrayList<Change>();
        for (int at = 0; at < text.length(); ) {
            at += Math.max(1, chinese(text, at, changes));
        }
        return changed(typed, changes);
    }

    /** @return how many characters are dealt with */
    private int chinese(String text, int at, List<Change> changes) {
        int run = 0;
        while (at + run < text.length() && run < LONGEST_CHINESE && Character.isIdeographic(text.charAt(at + run))) {
            run++;
        }
        for (int length = run; length > 1; length--) {
            if (vocabulary.has(text.substring(at, at + length))) {
                return length;
            }
        }
        for (int length = run; length > 1; length--) {
            var meant = vocabulary.alike(text.substring(at, at + length));
            if (meant.isPresent()) {
                changes.add(new Change(at, at + length, meant.get()));
                return length;
            }
        }
        return 1;
    }

    private boolean unknown(Token token, String typed) throws IOException {
        var word = token.term();
        if (word.length() < SHORTEST_PINYIN || !word.chars().allMatch(Character::isLetter)) {
            return false;
        }
        var stems = Analysis.tokens(Analysis.STEMS, word);
        for (var field : FIELDS) {
            if (!stems.isEmpty()
                    && terms.has(field + Analysis.STEMS, stems.getFirst().term())) {
                return false;
            }
        }
        boolean unfinished = token.end() == typed.length();
        return !unfinished || !begins(CourseFields.TITLE + Analysis.PLAIN, word);
    }

    private boolean pinyin(String letters) throws IOException {
        return begins(CourseFields.TITLE + Analysis.PINYIN, Pinyin.typed(letters));
    }

    private boolean begins(String field, String letters) throws IOException {
        var terms = MultiTerms.getTerms(reader, field);
        if (terms == null) {
            return false;
        }
        var each = terms.iterator();
        return each.seekCeil(new BytesRef(letters)) != SeekStatus.END
                && each.term().utf8ToString().startsWith(letters);
    }

    private static String changed(String typed, List<Change> changes) {
        var text = new StringBuilder(typed);
        for (var change : changes.reversed()) {
            text.replace(change.start(), change.end(), change.text());
        }
        return text.toString();
    }
}
