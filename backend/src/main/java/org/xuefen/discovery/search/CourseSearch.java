package org.xuefen.discovery.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.xuefen.discovery.CourseQuery;
import org.xuefen.discovery.CourseQuery.Order;
import org.xuefen.discovery.Facets;
import org.xuefen.discovery.Found;

/**
 * Looks for courses in one state of the index. First for what was typed; of words that nothing has, for what may have been
 * meant; and where few courses have all of it, for those that have some of it behind them.
 */
final class CourseSearch {
    private static final int COUNTED = 1000;
    /** With so many that have all of it nobody asks for those that have some. */
    private static final int ENOUGH = 20;

    private static final Query BETTER_HERE =
            new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(CourseFields.HERE, "true"))), 1.5f);
    private static final SortField NEWEST_ID = new SortField(CourseFields.ID, SortField.Type.LONG, true);
    private static final Sort BEST = new Sort(SortField.FIELD_SCORE, NEWEST_ID);
    private static final Sort NEWEST =
            new Sort(new SortField(CourseFields.PUBLISHED, SortField.Type.LONG, true), NEWEST_ID);
    private static final Sort SHORTEST =
            new Sort(new SortField(CourseFields.SECONDS, SortField.Type.LONG), SortField.FIELD_SCORE, NEWEST_ID);
    private static final Query COURSES = new TermQuery(new Term(CourseFields.WHAT, CourseFields.COURSE));

    private static final TopDocs NOTHING = new TopDocs(new TotalHits(0, TotalHits.Relation.EQUAL_TO), new ScoreDoc[0]);

    private final IndexSearcher searcher;
    private final KnownTerms terms;
    private final Words words;
    private final Vocabulary vocabulary;

    /**
     * What is looked for in the end.
     *
     * @param whole the courses that have all of it
     * @param some those that have some of it, if they had to be looked for
     */
    private record Meant(
            String text,
            boolean mended,
            @Nullable Asking asking,
            TopDocs whole,
            @Nullable TopDocs some) {}

    CourseSearch(IndexSearcher searcher, Words words, Vocabulary vocabulary) {
        this.searcher = searcher;
        terms = new KnownTerms(searcher);
        this.words = words;
        this.vocabulary = vocabulary;
    }

    Found find(CourseQuery query) throws IOException {
        if (query.text().isBlank()) {
            var top = top(query, COURSES, List.of(), query.order() == Order.SHORTEST ? SHORTEST : NEWEST);
            return found(query, top, total(top), query.text(), false);
        }
        var meant = meant(query);
        if (meant.asking() == null) {
            return Found.nothing(query.text());
        }
        long whole = total(meant.whole());
        if (whole >= ENOUGH) {
            return found(query, meant.whole(), whole, meant.text(), meant.mended());
        }
        // They are few, so all of them are here, and the others follow.
        var some = meant.some() == null ? some(query, meant.asking(), meant.whole()) : meant.some();
        var top = query.order() == Order.RELEVANCE ? first(meant.whole(), some, query.offset() + query.limit()) : some;
        return found(query, top, whole, meant.text(), meant.mended());
    }

    private static TopDocs first(TopDocs whole, TopDocs some, int wanted) {
        var ids = Arrays.stream(whole.scoreDocs).map(each -> each.doc).collect(Collectors.toSet());
        var all = Stream.concat(
                Arrays.stream(whole.scoreDocs), Arrays.stream(some.scoreDocs).filter(each -> !ids.contains(each.doc)));
        return new TopDocs(some.totalHits, all.limit(wanted).toArray(ScoreDoc[]::new));
    }

    /** The same courses, counted by what they could be narrowed to. */
    Facets facets(CourseQuery query) throws IOException {
        if (query.text().isBlank()) {
            return counts(query, COURSES);
        }
        var meant = meant(query);
        if (meant.asking() == null) {
            return Facets.NONE;
        }
        boolean enough = total(meant.whole()) >= ENOUGH;
        var text = enough ? meant.asking().whole() : meant.asking().some();
        return counts(query, text);
    }

    private Facets counts(CourseQuery query, Query text) throws IOException {
        var among = query.among();
        var all = among == null
                ? text
                : new BooleanQuery.Builder()
                        .add(text, Occur.FILTER)
                        .add(in(among), Occur.FILTER)
                        .build();
        return FacetCounts.of(searcher, all, query.filter());
    }

    private static Query in(Set<Long> courseIds) {
        return new TermInSetQuery(
                CourseFields.OF,
                courseIds.stream().map(id -> new BytesRef(Long.toString(id))).toList());
    }

    private Meant meant(CourseQuery query) throws IOException {
        var typed = asking(query.text(), Set.of());
        if (query.literal()) {
            return of(query, query.text(), false, typed);
        }
        var spelling = new Spelling(searcher.getIndexReader(), terms, vocabulary);
        var latin = spelling.latin(query.text());
        boolean changed = !latin.text().equals(query.text());
        boolean otherwise = changed || !latin.pinyin().isEmpty();
        if (otherwise) {
            // Nobody has the word, but what means the same may be there: it was no slip.
            var plain = of(query, query.text(), false, typed);
            if (total(plain.whole()) > 0) {
                return plain;
            }
        }
        var first = of(query, latin.text(), changed, otherwise ? asking(latin.text(), latin.pinyin()) : typed);
        if (total(first.whole()) > 0) {
            return first;
        }
        var chinese = spelling.chinese(latin.text());
        if (!chinese.equals(latin.text())) {
            var second = of(query, chinese, true, asking(chinese, latin.pinyin()));
            if (total(second.whole()) > 0) {
                return second;
            }
        }
        if (!changed) {
            return first;
        }
        // What may have been meant is worth telling only where there is some of it.
        var some = first.asking() == null ? NOTHING : some(query, first.asking(), first.whole());
        return total(some) == 0
                ? of(query, query.text(), false, typed)
                : new Meant(first.text(), first.mended(), first.asking(), first.whole(), some);
    }

    private Meant of(CourseQuery query, String text, boolean mended, Asking asking) throws IOException {
        return asking.wording().isEmpty()
                ? new Meant(text, false, null, NOTHING, null)
                : new Meant(text, mended, asking, top(query, asking.whole(), asking.better(), order(query)), null);
    }

    private TopDocs some(CourseQuery query, Asking asking, TopDocs whole) throws IOException {
        var some = asking.some();
        return some.equals(asking.whole()) ? whole : top(query, some, asking.better(), order(query));
    }

    private Asking asking(String text, Set<String> pinyin) {
        return new Asking(terms, words.understand(text), pinyin);
    }

    private static Sort order(CourseQuery query) {
        return switch (query.order()) {
            case RELEVANCE -> BEST;
            case NEWEST -> NEWEST;
            case SHORTEST -> SHORTEST;
        };
    }

    /** @param better clauses that add to the rank, and need not be there */
    private TopDocs top(CourseQuery query, Query text, List<Query> better, Sort sort) throws IOException {
        if (!Asking.finds(text)) {
            return NOTHING;
        }
        var all = new BooleanQuery.Builder().add(text, Occur.MUST);
        better.forEach(each -> all.add(each, Occur.SHOULD));
        all.add(BETTER_HERE, Occur.SHOULD);
        FacetCounts.chosen(query.filter())
                .forEach((field, value) -> all.add(new TermQuery(new Term(field, value)), Occur.FILTER));
        var among = query.among();
        if (among != null) {
            all.add(in(among), Occur.FILTER);
        }
        var wanted = query.offset() + query.limit();
        return searcher.search(all.build(), new TopFieldCollectorManager(sort, Math.max(1, wanted), COUNTED));
    }

    private static long total(TopDocs top) {
        return top.totalHits.value();
    }

    private Found found(CourseQuery query, TopDocs top, long whole, String text, boolean mended) {
        // How far beyond a thousand they were counted depends on how they lie on this node.
        long total = total(top);
        return new Found(
                ids(top, query.offset()),
                Math.min(total, COUNTED),
                total > COUNTED,
                Math.min(whole, COUNTED),
                text,
                mended);
    }

    private static List<Long> ids(TopDocs top, int offset) {
        return Arrays.stream(top.scoreDocs).skip(offset).map(CourseSearch::id).toList();
    }

    /** All orders end with it, so it need not be read again. */
    private static Long id(ScoreDoc found) {
        return (Long) ((FieldDoc) found).fields[((FieldDoc) found).fields.length - 1];
    }
}
