package org.xuefen.discovery.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.xuefen.discovery.Suggestions;
import org.xuefen.shared.Text;

/** What someone may be about to type: words by their beginning, in characters or pinyin, and titles that go on so. */
final class Suggesting {
    private static final int WORDS = 5;
    private static final int COUNTED = 200;
    private static final int SHORTEST_PINYIN = 2;
    private static final Sort BEST =
            new Sort(SortField.FIELD_SCORE, new SortField(CourseFields.ID, SortField.Type.LONG, true));

    private Suggesting() {}

    static Suggestions of(IndexSearcher searcher, Words known, Vocabulary vocabulary, String typed, int limit)
            throws IOException {
        var text = Folding.fold(typed.strip()).toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return Suggestions.NONE;
        }
        // Also as keyboards write pinyin: with divisions, and v for ü.
        var words = Stream.of(text, Pinyin.typed(letters(text)))
                .distinct()
                .flatMap(key -> vocabulary.beginning(key, WORDS).stream())
                .distinct()
                .filter(entry -> !entry.text().equals(text))
                .map(entry -> new Suggestions.Word(entry.text(), entry.courses()))
                .limit(limit)
                .toList();
        return new Suggestions(words, courses(searcher, titles(searcher, text, known), limit - words.size()));
    }

    private static String letters(String text) {
        return text.replace(" ", "").replace("'", "");
    }

    private static Query titles(IndexSearcher searcher, String text, Words known) {
        var wording = known.understand(text);
        var any = new BooleanQuery.Builder();
        if (!wording.isEmpty()) {
            var asking = new Asking(new KnownTerms(searcher), wording, java.util.Set.of());
            any.add(new BoostQuery(asking.titles(), 2), Occur.SHOULD);
        }
        var letters = letters(text);
        if (letters.length() >= SHORTEST_PINYIN && letters.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
            var pinyin = new PrefixQuery(new Term(CourseFields.TITLE + Analysis.PINYIN, Pinyin.typed(letters)));
            any.add(new ConstantScoreQuery(pinyin), Occur.SHOULD);
        }
        return new BooleanQuery.Builder()
                .add(any.build(), Occur.MUST)
                .add(new ConstantScoreQuery(new TermQuery(new Term(CourseFields.HERE, "true"))), Occur.SHOULD)
                .build();
    }

    /** Words of titles near those typed: spelt alike, or beginning with the same character. */
    static List<String> near(Vocabulary vocabulary, String typed, int limit) {
        var found = new LinkedHashSet<String>();
        for (var token : Analysis.tokens(Analysis.PLAIN, typed)) {
            found.addAll(vocabulary.near(token.term(), limit));
        }
        for (var unit : Analysis.tokens(Analysis.UNITS, typed)) {
            if (unit.chinese()) {
                vocabulary.beginning(unit.term(), 2).forEach(entry -> found.add(entry.text()));
            }
        }
        return found.stream().limit(limit).toList();
    }

    private static List<Suggestions.Course> courses(IndexSearcher searcher, Query query, int limit) throws IOException {
        if (limit <= 0) {
            return List.of();
        }
        var top = searcher.search(query, new TopFieldCollectorManager(BEST, limit, COUNTED));
        var stored = searcher.storedFields();
        var found = new ArrayList<Suggestions.Course>();
        for (var each : top.scoreDocs) {
            var document = stored.document(
                    each.doc, java.util.Set.of(CourseFields.ID, CourseFields.TITLE_ZH, CourseFields.TITLE_EN));
            found.add(new Suggestions.Course(
                    Long.parseLong(document.get(CourseFields.ID)),
                    new Text(document.get(CourseFields.TITLE_ZH), document.get(CourseFields.TITLE_EN))));
        }
        return found;
    }
}
