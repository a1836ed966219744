package org.xuefen.discovery.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.xuefen.discovery.SpokenLine;

/** Finds where in the videos of courses something is said. */
final class Lines {
    private static final int EACH = 3;
    private static final int LOOKED_AT = 120;
    /** Milliseconds: nobody would go to two places so near. */
    private static final long MOMENT = 2_000;

    private static final Sort BEST = new Sort(
            SortField.FIELD_SCORE,
            new SortField(CourseFields.ID, SortField.Type.LONG, true),
            new SortField(CourseFields.AT, SortField.Type.LONG));

    private Lines() {}

    static List<SpokenLine> find(IndexSearcher searcher, Wording wording, Collection<Long> courseIds)
            throws IOException {
        if (wording.isEmpty() || courseIds.isEmpty()) {
            return List.of();
        }
        var said = new Asking(new KnownTerms(searcher), wording, Set.of()).lines();
        if (!Asking.finds(said)) {
            return List.of();
        }
        var query = new BooleanQuery.Builder()
                .add(said, Occur.MUST)
                .add(
                        new TermInSetQuery(
                                CourseFields.OF,
                                courseIds.stream()
                                        .map(id -> new BytesRef(Long.toString(id)))
                                        .toList()),
                        Occur.FILTER)
                .build();
        var top = searcher.search(query, new TopFieldCollectorManager(BEST, LOOKED_AT, LOOKED_AT));
        var stored = searcher.storedFields();
        Map<Long, List<SpokenLine>> byCourse = new HashMap<>();
        for (var each : top.scoreDocs) {
            var line = line(stored.document(each.doc));
            var known = byCourse.computeIfAbsent(line.courseId(), _ -> new ArrayList<>());
            if (known.size() < EACH && known.stream().noneMatch(other -> atOnce(line, other))) {
                known.add(line);
            }
        }
        return byCourse.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingLong(SpokenLine::courseId)
                        .thenComparingLong(SpokenLine::itemId)
                        .thenComparingLong(SpokenLine::startMillis))
                .toList();
    }

    /** The captions of two languages say the same in the same moment: the one that fits better is enough. */
    private static boolean atOnce(SpokenLine one, SpokenLine other) {
        return one.itemId() == other.itemId() && Math.abs(one.startMillis() - other.startMillis()) < MOMENT;
    }

    private static SpokenLine line(Document document) {
        return new SpokenLine(
                Long.parseLong(document.get(CourseFields.OF)),
                document.getField(CourseFields.ITEM).numericValue().longValue(),
                document.getField(CourseFields.AT).numericValue().longValue(),
                document.get(CourseFields.LINE));
    }
}
