package org.xuefen.discovery.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What someone typed, as terms. There is no query syntax, so nothing typed can be wrong: brackets, quotes and operators
 * are just characters between words. Latin words count by stem, Chinese by pairs of characters; whole Chinese words add
 * to the rank.
 */
record Wording(Set<String> stems, Set<String> pairs, Set<String> words, String unfinished) {
    static final int MAX_LENGTH = 200;
    private static final int MAX_TERMS = 40;
    private static final int ALL_NEEDED = 3;
    private static final float TITLE = 4;
    private static final float SUMMARY = 1.5f;
    private static final float BODY = 0.6f;

    static Wording of(String typed) {
        var text = typed.length() > MAX_LENGTH ? typed.substring(0, MAX_LENGTH) : typed;
        var stems = terms(Analysis.tokens(Analysis.STEMS, text));
        var plain = Analysis.tokens(Analysis.PLAIN, text);
        var last = plain.isEmpty() || plain.getLast().end() < text.length()
                ? ""
                : plain.getLast().term();
        return new Wording(
                stems, terms(withoutSingles(Analysis.tokens(Analysis.PAIRS, text))), chineseWords(text), last);
    }

    boolean isEmpty() {
        return stems.isEmpty() && pairs.isEmpty();
    }

    /** All of up to three terms must be there, four of five beyond. */
    Query strict() {
        var all = clauses(false);
        var needed = all.size() <= ALL_NEEDED ? all.size() : Math.max(ALL_NEEDED, all.size() * 4 / 5);
        return combine(all, needed);
    }

    /** Any of the terms, Latin ones also misspelt: for when nothing has all of them. */
    Query lenient() {
        return combine(clauses(true), 1);
    }

    private Query combine(List<Query> clauses, int needed) {
        var query = new BooleanQuery.Builder().setMinimumNumberShouldMatch(needed);
        clauses.forEach(clause -> query.add(clause, Occur.SHOULD));
        var ranked = new BooleanQuery.Builder().add(query.build(), Occur.MUST);
        words.forEach(word -> ranked.add(anywhere(Analysis.WORDS, word), Occur.SHOULD));
        return ranked.build();
    }

    private List<Query> clauses(boolean misspelt) {
        var clauses = new ArrayList<Query>();
        var count = 0;
        for (var stem : stems) {
            var finished = ++count < stems.size() || unfinished.isEmpty();
            var ways = new ArrayList<Query>(List.of(anywhere(Analysis.STEMS, stem)));
            if (!finished && unfinished.length() > 1) {
                ways.add(new BoostQuery(
                        new PrefixQuery(new Term(CourseFields.TITLE + Analysis.PLAIN, unfinished)), TITLE / 2));
            }
            if (misspelt && stem.length() > 3) {
                ways.add(new FuzzyQuery(
                        new Term(CourseFields.TITLE + Analysis.STEMS, stem), stem.length() > 6 ? 2 : 1, 1, 20, true));
            }
            clauses.add(new DisjunctionMaxQuery(ways, 0.1f));
        }
        pairs.forEach(pair -> clauses.add(anywhere(Analysis.PAIRS, pair)));
        return clauses.size() > MAX_TERMS ? clauses.subList(0, MAX_TERMS) : clauses;
    }

    private static Query anywhere(String way, String term) {
        return new DisjunctionMaxQuery(
                List.of(
                        new BoostQuery(new TermQuery(new Term(CourseFields.TITLE + way, term)), TITLE),
                        new BoostQuery(new TermQuery(new Term(CourseFields.SUMMARY + way, term)), SUMMARY),
                        new BoostQuery(new TermQuery(new Term(CourseFields.BODY + way, term)), BODY)),
                0.1f);
    }

    private static Set<String> terms(List<Analysis.Token> tokens) {
        var terms = new LinkedHashSet<String>();
        tokens.forEach(token -> terms.add(token.term()));
        return terms;
    }

    /** Within a longer run of characters the pairs say all; a lone character stands for itself. */
    private static List<Analysis.Token> withoutSingles(List<Analysis.Token> tokens) {
        return tokens.stream()
                .filter(token -> token.end() - token.start() > 1 || alone(token, tokens))
                .toList();
    }

    private static boolean alone(Analysis.Token single, List<Analysis.Token> tokens) {
        return tokens.stream()
                .noneMatch(pair ->
                        pair.end() - pair.start() > 1 && pair.start() <= single.start() && single.end() <= pair.end());
    }

    private static Set<String> chineseWords(String text) {
        var words = new LinkedHashSet<String>();
        Analysis.tokens(Analysis.WORDS, text).stream()
                .map(Analysis.Token::term)
                .filter(word -> word.length() > 1 && Character.isIdeographic(word.codePointAt(0)))
                .limit(MAX_TERMS)
                .forEach(words::add);
        return words;
    }
}
