package org.xuefen.discovery.search;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.xuefen.shared.Text;

/** The texts of courses that are kept to be shown. They are long, so they are read only for what is shown of them. */
final class Bodies {
    private static final Set<String> KEPT = Set.of(CourseFields.ID, CourseFields.BODY_ZH, CourseFields.BODY_EN);

    private Bodies() {}

    static Map<Long, Text> read(IndexSearcher searcher, Collection<Long> courseIds) throws IOException {
        if (courseIds.isEmpty()) {
            return Map.of();
        }
        var ids = courseIds.stream().map(id -> new BytesRef(Long.toString(id))).toList();
        var query = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(CourseFields.WHAT, CourseFields.COURSE)), Occur.FILTER)
                .add(new TermInSetQuery(CourseFields.OF, ids), Occur.FILTER)
                .build();
        var stored = searcher.storedFields();
        var bodies = new HashMap<Long, Text>();
        for (var each : searcher.search(query, ids.size()).scoreDocs) {
            var document = stored.document(each.doc, KEPT);
            bodies.put(
                    Long.valueOf(document.get(CourseFields.ID)),
                    new Text(document.get(CourseFields.BODY_ZH), document.get(CourseFields.BODY_EN)));
        }
        return Map.copyOf(bodies);
    }
}
