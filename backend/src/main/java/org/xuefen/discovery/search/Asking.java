package org.xuefen.discovery.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.xuefen.discovery.search.Analysis.Token;
import org.xuefen.discovery.search.Wording.Part;

/**
 * A wording as Lucene's queries.
 *
 * @param terms of the index that is asked
 * @param pinyin Latin words that are no words of the index but pinyin of what is in it
 */
record Asking(KnownTerms terms, Wording wording, Set<String> pinyin) {
    /** A field and what a find in it weighs. */
    private record Weighed(String field, float weight) {}

    private static final int ALL_NEEDED = 3;
    private static final float SAME = 0.65f;
    private static final float INNER = 0.3f;
    private static final float LITTLE = 0.3f;
    private static final float TITLE = 4;
    private static final List<Weighed> EVERYWHERE = List.of(
            new Weighed(CourseFields.TITLE, TITLE),
            new Weighed(CourseFields.SUMMARY, 1.5f),
            new Weighed(CourseFields.BODY, 0.6f),
            new Weighed(CourseFields.SPOKEN, 0.4f));
    private static final List<Weighed> TITLES = EVERYWHERE.subList(0, 1);
    private static final List<Weighed> LINES = List.of(new Weighed(CourseFields.LINE, 1));
    private static final List<Weighed> QUESTIONS =
            List.of(new Weighed(CourseFields.STEM, 2), new Weighed(CourseFields.REST, 1));

    /** All of up to three parts must be there, four of five beyond. */
    Query whole() {
        var parts =
                wording.parts().stream().map(part -> query(part, EVERYWHERE)).toList();
        return combine(parts, needed(parts));
    }

    private static int needed(List<Query> parts) {
        return parts.size() <= ALL_NEEDED ? parts.size() : Math.max(ALL_NEEDED, parts.size() * 4 / 5);
    }

    /** Of the parts that say something, one of up to three words must be there, two of five beyond. */
    Query some() {
        var parts = wording.parts();
        var strong = parts.stream().filter(part -> !part.weak()).toList();
        var needed = strong.isEmpty() ? parts : strong;
        boolean words = needed.size() <= ALL_NEEDED && needed.stream().noneMatch(Part.Pair.class::isInstance);
        var found = combine(needed.stream().map(this::loosely).toList(), words ? 1 : (needed.size() * 2 + 4) / 5);
        if (needed.size() == parts.size() || !finds(found)) {
            return found;
        }
        var all = new BooleanQuery.Builder().add(found, Occur.MUST);
        parts.stream()
                .filter(Part::weak)
                .map(part -> weighed(query(part, EVERYWHERE), LITTLE))
                .filter(Asking::finds)
                .forEach(query -> all.add(query, Occur.SHOULD));
        return all.build();
    }

    /** Need not be there, but are good to have in a title: Chinese words. */
    List<Query> better() {
        return wording.words().stream()
                .map(word -> terms.query(CourseFields.TITLE + Analysis.WORDS, word))
                .filter(Asking::finds)
                .toList();
    }

    /** Whether it can find anything at all. */
    static boolean finds(Query query) {
        return !(query instanceof MatchNoDocsQuery);
    }

    /** Of a known phrase, also the phrases within it, which are worth less. */
    private Query loosely(Part part) {
        var query = query(part, EVERYWHERE);
        if (!(part instanceof Part.Known known) || known.inner().isEmpty()) {
            return query;
        }
        var ways = new ArrayList<Query>(List.of(query));
        known.inner().forEach(inner -> ways.add(weighed(phrases(inner, EVERYWHERE), INNER)));
        return any(ways);
    }

    /** Titles alone, for what is suggested while someone types. */
    Query titles() {
        var parts = parts(TITLES);
        return combine(parts, parts.size());
    }

    /** The titles that have a phrase. */
    static Query inTitles(KnownTerms terms, Phrase phrase) {
        return new Asking(terms, Wording.NOTHING, Set.of()).phrase(phrase, TITLES);
    }

    /** Lines of videos with half of it, the more the better. */
    Query lines() {
        var parts = parts(LINES);
        return combine(parts, Math.max(1, (parts.size() + 1) / 2));
    }

    /** Questions of banks with all of it, as of a course. */
    Query questions() {
        var parts = parts(QUESTIONS);
        return combine(parts, needed(parts));
    }

    /** Questions of banks with half of it, the more the better. */
    Query someQuestions() {
        var parts = parts(QUESTIONS);
        return combine(parts, Math.max(1, (parts.size() + 1) / 2));
    }

    /** As many of them as are needed, or nothing where too few can find anything. */
    private static Query combine(List<Query> parts, int needed) {
        var there = parts.stream().filter(Asking::finds).toList();
        if (there.size() < needed) {
            return KnownTerms.NOTHING;
        }
        var query = new BooleanQuery.Builder().setMinimumNumberShouldMatch(needed);
        there.forEach(part -> query.add(part, Occur.SHOULD));
        return query.build();
    }

    private List<Query> parts(List<Weighed> fields) {
        return wording.parts().stream().map(part -> query(part, fields)).toList();
    }

    private Query query(Part part, List<Weighed> fields) {
        return switch (part) {
            case Part.Pair pair -> anywhere(fields, Analysis.PAIRS, pair.characters());
            case Part.Known known -> phrases(known, fields);
            case Part.Stem stem -> stem(stem, fields);
        };
    }

    private Query stem(Part.Stem stem, List<Weighed> fields) {
        var ways = new ArrayList<Query>(List.of(anywhere(fields, Analysis.STEMS, stem.stem())));
        if (!fields.equals(LINES)) {
            if (stem.plain().equals(wording.unfinished()) && stem.plain().length() > 1) {
                ways.add(begins(fields.getFirst(), Analysis.PLAIN, stem.plain()));
            }
            if (pinyin.contains(stem.plain())) {
                ways.add(begins(fields.getFirst(), Analysis.PINYIN, Pinyin.typed(stem.plain())));
            }
        }
        return any(ways);
    }

    private static Query begins(Weighed field, String way, String letters) {
        return new BoostQuery(new PrefixQuery(new Term(field.field() + way, letters)), field.weight() / 2);
    }

    private Query phrases(Part.Known known, List<Weighed> fields) {
        var ways = new ArrayList<Query>();
        ways.add(phrase(known.own(), fields));
        known.same().forEach(same -> ways.add(weighed(phrase(same, fields), weight(known.own(), same))));
        // A phrase of several words is finished when it is known; a single one may be the beginning of another.
        boolean may = known.own().units().size() == 1 && known.own().text().equalsIgnoreCase(wording.unfinished());
        if (!fields.equals(LINES) && wording.unfinished().length() > 1 && may) {
            ways.add(begins(fields.getFirst(), Analysis.PLAIN, wording.unfinished()));
        }
        return any(ways);
    }

    /** A phrase of more terms scores more by itself: what was typed comes before what means the same. */
    private static float weight(Phrase own, Phrase same) {
        return Math.min(SAME, SAME * own.terms() / same.terms());
    }

    private Query phrase(Phrase term, List<Weighed> fields) {
        return any(fields.stream()
                .map(field -> weighed(phrase(term, field.field()), field.weight()))
                .toList());
    }

    private Query phrase(Phrase term, String field) {
        var runs = term.runs().stream().map(run -> run(run, field)).toList();
        return runs.size() == 1 ? runs.getFirst() : combine(runs, runs.size());
    }

    private Query run(List<Token> run, String field) {
        var way = field + (run.getFirst().chinese() ? Analysis.PAIRS : Analysis.STEMS);
        var words = run.getFirst().chinese() && run.size() > 1
                ? pairs(run)
                : run.stream().map(Token::term).toList();
        if (words.size() == 1) {
            return terms.query(way, words.getFirst());
        }
        return words.stream().allMatch(word -> terms.has(way, word))
                ? new PhraseQuery(way, words.toArray(String[]::new))
                : KnownTerms.NOTHING;
    }

    private static List<String> pairs(List<Token> run) {
        return Stream.iterate(0, at -> at + 1)
                .limit(run.size() - 1L)
                .map(at -> run.get(at).term() + run.get(at + 1).term())
                .toList();
    }

    private Query anywhere(List<Weighed> fields, String way, String term) {
        return any(fields.stream()
                .map(field -> weighed(terms.query(field.field() + way, term), field.weight()))
                .toList());
    }

    private static Query weighed(Query query, float weight) {
        return weight == 1 || !finds(query) ? query : new BoostQuery(query, weight);
    }

    private static Query any(List<Query> ways) {
        var there = ways.stream().filter(Asking::finds).toList();
        return switch (there.size()) {
            case 0 -> KnownTerms.NOTHING;
            case 1 -> there.getFirst();
            default -> new DisjunctionMaxQuery(there, 0.1f);
        };
    }
}
