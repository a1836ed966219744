package org.xuefen.discovery.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.BytesRef;
import org.xuefen.catalogue.DraftAccess.OpenDrafts;
import org.xuefen.discovery.FoundQuestions;
import org.xuefen.discovery.QuestionQuery;

/** Looks for questions in the banks someone may read: the banks are a part of the query, so nothing counts the others. */
final class QuestionSearch {
    private static final int COUNTED = 1000;
    private static final Query QUESTIONS = new TermQuery(new Term(CourseFields.WHAT, CourseFields.QUESTION));
    private static final SortField NEWEST_ID = new SortField(CourseFields.ID, SortField.Type.LONG, true);
    private static final Sort NEWEST = new Sort(NEWEST_ID);
    private static final Sort BEST = new Sort(SortField.FIELD_SCORE, NEWEST_ID);

    private QuestionSearch() {}

    static FoundQuestions find(IndexSearcher searcher, Words words, QuestionQuery query) throws IOException {
        if (query.text().isBlank()) {
            return found(top(searcher, query, QUESTIONS, NEWEST), query, false);
        }
        var wording = words.understand(query.text());
        if (wording.isEmpty()) {
            return FoundQuestions.NOTHING;
        }
        var asking = new Asking(new KnownTerms(searcher), wording, Set.of());
        var whole = asking.questions();
        if (Asking.finds(whole)) {
            var top = top(searcher, query, whole, BEST);
            if (top.totalHits.value() > 0) {
                return found(top, query, false);
            }
        }
        var some = asking.someQuestions();
        return Asking.finds(some) ? found(top(searcher, query, some, BEST), query, true) : FoundQuestions.NOTHING;
    }

    private static TopFieldDocs top(IndexSearcher searcher, QuestionQuery query, Query text, Sort sort)
            throws IOException {
        var all = new BooleanQuery.Builder().add(text, Occur.MUST).add(QUESTIONS, Occur.FILTER);
        if (!query.banks().all()) {
            all.add(in(query.banks()), Occur.FILTER);
        }
        var wanted = query.offset() + query.limit();
        return searcher.search(all.build(), new TopFieldCollectorManager(sort, Math.max(1, wanted), COUNTED));
    }

    private static Query in(OpenDrafts banks) {
        return new TermInSetQuery(
                CourseFields.BANK,
                banks.courseIds().stream()
                        .map(id -> new BytesRef(Long.toString(id)))
                        .toList());
    }

    private static FoundQuestions found(TopFieldDocs top, QuestionQuery query, boolean lenient) {
        var ids = Arrays.stream(top.scoreDocs)
                .skip(query.offset())
                .map(each -> (Long) ((FieldDoc) each).fields[((FieldDoc) each).fields.length - 1])
                .toList();
        long total = top.totalHits.value();
        return new FoundQuestions(ids, Math.min(total, COUNTED), total > COUNTED, lenient && total > 0);
    }
}
