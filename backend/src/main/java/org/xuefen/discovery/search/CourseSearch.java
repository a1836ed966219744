package org.xuefen.discovery.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.jspecify.annotations.Nullable;
import org.xuefen.discovery.CourseFilter;
import org.xuefen.discovery.CourseQuery;
import org.xuefen.discovery.CourseQuery.Order;
import org.xuefen.discovery.Facets;
import org.xuefen.discovery.Found;
import org.xuefen.shared.Text;

/**
 * Looks for courses in one state of the index. First for what was typed; of words that nothing has, for what may have been
 * meant; and where few courses have all of it, for those that have some of it behind them.
 */
final class CourseSearch {
    private static final int COUNTED = 1000;
    /** With so many that have all of it nobody asks for those that have some. */
    private static final int ENOUGH = 20;

    private static final float HERE = 1.5f;
    private static final SortField NEWEST_ID = new SortField(CourseFields.ID, SortField.Type.LONG, true);
    private static final Sort BEST = new Sort(SortField.FIELD_SCORE, NEWEST_ID);
    private static final Sort NEWEST =
            new Sort(new SortField(CourseFields.PUBLISHED, SortField.Type.LONG, true), NEWEST_ID);
    private static final Sort SHORTEST =
            new Sort(new SortField(CourseFields.SECONDS, SortField.Type.LONG), SortField.FIELD_SCORE, NEWEST_ID);
    private static final Query COURSES = new TermQuery(new Term(CourseFields.WHAT, CourseFields.COURSE));

    private final IndexSearcher searcher;
    private final Words words;
    private final Vocabulary vocabulary;

    /** What is looked for in the end, and the courses that have all of it. */
    private record Meant(
            String text, boolean mended, @Nullable Asking asking, TopDocs whole) {}

    CourseSearch(IndexSearcher searcher, Words words, Vocabulary vocabulary) {
        this.searcher = searcher;
        this.words = words;
        this.vocabulary = vocabulary;
    }

    Found find(CourseQuery query) throws IOException {
        if (query.text().isBlank()) {
            var top = top(query, COURSES, query.order() == Order.SHORTEST ? SHORTEST : NEWEST);
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
        var some = top(query, meant.asking().some(), order(query));
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
            return FacetCounts.of(searcher, courses(COURSES), query.filter());
        }
        var meant = meant(query);
        if (meant.asking() == null) {
            return Facets.NONE;
        }
        boolean enough = total(meant.whole()) >= ENOUGH;
        var text = enough ? meant.asking().whole() : meant.asking().some();
        return FacetCounts.of(searcher, courses(text), query.filter());
    }

    private Meant meant(CourseQuery query) throws IOException {
        var typed = asking(query.text(), Set.of());
        if (query.literal()) {
            return of(query, query.text(), false, typed);
        }
        var spelling = new Spelling(searcher.getIndexReader(), vocabulary);
        var latin = spelling.latin(query.text());
        boolean changed = !latin.text().equals(query.text());
        var first = of(
                query,
                latin.text(),
                changed,
                changed || !latin.pinyin().isEmpty() ? asking(latin.text(), latin.pinyin()) : typed);
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
        return changed && nothing(query, first) ? of(query, query.text(), false, typed) : first;
    }

    private boolean nothing(CourseQuery query, Meant meant) throws IOException {
        return meant.asking() == null
                || searcher.count(filtered(query.filter(), meant.asking().some())) == 0;
    }

    private Meant of(CourseQuery query, String text, boolean mended, Asking asking) throws IOException {
        return asking.wording().isEmpty()
                ? new Meant(text, false, null, NOTHING)
                : new Meant(text, mended, asking, top(query, asking.whole(), order(query)));
    }

    private static final TopDocs NOTHING = new TopDocs(new TotalHits(0, TotalHits.Relation.EQUAL_TO), new ScoreDoc[0]);

    private Asking asking(String text, Set<String> pinyin) {
        return new Asking(Wording.of(text, words), pinyin);
    }

    private static Sort order(CourseQuery query) {
        return switch (query.order()) {
            case RELEVANCE -> BEST;
            case NEWEST -> NEWEST;
            case SHORTEST -> SHORTEST;
        };
    }

    private TopDocs top(CourseQuery query, Query text, Sort sort) throws IOException {
        var wanted = query.offset() + query.limit();
        return searcher.search(
                filtered(query.filter(), text), new TopFieldCollectorManager(sort, Math.max(1, wanted), COUNTED));
    }

    private static long total(TopDocs top) {
        return top.totalHits.value();
    }

    private Found found(CourseQuery query, TopDocs top, long whole, String text, boolean mended) throws IOException {
        return new Found(
                hits(top, query.offset()),
                total(top),
                top.totalHits.relation() == TotalHits.Relation.GREATER_THAN_OR_EQUAL_TO,
                whole,
                text,
                mended);
    }

    private static Query courses(Query text) {
        return new BooleanQuery.Builder()
                .add(text, Occur.MUST)
                .add(COURSES, Occur.FILTER)
                .build();
    }

    private static Query filtered(CourseFilter filter, Query text) {
        var here = new TermQuery(new Term(CourseFields.HERE, "true"));
        var all = new BooleanQuery.Builder().add(text, Occur.MUST).add(COURSES, Occur.FILTER);
        all.add(new BoostQuery(new ConstantScoreQuery(here), HERE), Occur.SHOULD);
        FacetCounts.chosen(filter)
                .forEach((field, value) -> all.add(new TermQuery(new Term(field, value)), Occur.FILTER));
        return all.build();
    }

    private List<Found.Hit> hits(TopDocs top, int offset) throws IOException {
        var stored = searcher.storedFields();
        var hits = new ArrayList<Found.Hit>();
        for (int i = offset; i < top.scoreDocs.length; i++) {
            hits.add(hit(stored.document(top.scoreDocs[i].doc)));
        }
        return hits;
    }

    private static Found.Hit hit(Document document) {
        return new Found.Hit(
                Long.parseLong(document.get(CourseFields.ID)),
                new Text(document.get(CourseFields.BODY_ZH), document.get(CourseFields.BODY_EN)));
    }
}
