package org.xuefen.discovery.search;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.jspecify.annotations.Nullable;
import org.xuefen.discovery.CourseFilter;
import org.xuefen.discovery.Facets;

/**
 * Counts the values of all filters over what a query finds, in one walk: a course that all filters let through counts
 * everywhere, one that a single filter keeps out counts for that filter, so that its other values can be chosen.
 */
final class FacetCounts implements Collector {
    private static final List<String> FIELDS = List.of(
            CourseFields.CHANNEL,
            CourseFields.CATEGORY,
            CourseFields.INDUSTRY,
            CourseFields.LANGUAGE,
            CourseFields.KIND,
            CourseFields.LENGTH,
            CourseFields.HERE);
    private static final Comparator<Facets.Count> MOST =
            Comparator.comparingInt((Facets.Count count) -> -count.courses()).thenComparing(Facets.Count::value);

    private final @Nullable String[] chosen;
    private final Map<String, Map<String, Integer>> counts = new HashMap<>();

    private FacetCounts(Map<String, String> chosen) {
        this.chosen = FIELDS.stream().map(chosen::get).toArray(String[]::new);
    }

    static Facets of(IndexSearcher searcher, Query query, CourseFilter filter) throws IOException {
        var chosen = chosen(filter);
        return searcher.search(query, new CollectorManager<FacetCounts, Facets>() {
            @Override
            public FacetCounts newCollector() {
                return new FacetCounts(chosen);
            }

            @Override
            public Facets reduce(Collection<FacetCounts> parts) {
                return merged(parts);
            }
        });
    }

    /** The filters in use, by the index's field. */
    static Map<String, String> chosen(CourseFilter filter) {
        var chosen = new LinkedHashMap<String, String>();
        put(chosen, CourseFields.CHANNEL, filter.channel());
        put(chosen, CourseFields.CATEGORY, filter.category());
        put(chosen, CourseFields.INDUSTRY, filter.industry());
        put(chosen, CourseFields.LANGUAGE, filter.language());
        put(chosen, CourseFields.KIND, filter.kind());
        put(
                chosen,
                CourseFields.LENGTH,
                filter.length() == null ? null : filter.length().name());
        put(chosen, CourseFields.HERE, filter.here() ? "true" : null);
        return chosen;
    }

    private static void put(Map<String, String> chosen, String field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            chosen.put(field, value);
        }
    }

    private static Facets merged(Collection<FacetCounts> parts) {
        var all = new LinkedHashMap<String, List<Facets.Count>>();
        for (var field : FIELDS) {
            var sum = new HashMap<String, Integer>();
            for (var part : parts) {
                part.counts
                        .getOrDefault(field, Map.of())
                        .forEach((value, count) -> sum.merge(value, count, Integer::sum));
            }
            all.put(
                    field,
                    sum.entrySet().stream()
                            .filter(entry -> shown(field, entry.getKey()))
                            .map(entry -> new Facets.Count(entry.getKey(), entry.getValue()))
                            .sorted(MOST)
                            .toList());
        }
        return new Facets(all);
    }

    private static boolean shown(String field, String value) {
        return !field.equals(CourseFields.INDUSTRY) || value.length() == 1;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
        var parts = new Part[FIELDS.size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = new Part(DocValues.getSortedSet(context.reader(), FIELDS.get(i)), chosen[i]);
        }
        return new LeafCollector() {
            @Override
            public void setScorer(Scorable scorer) {}

            @Override
            public void collect(int document) throws IOException {
                count(parts, document);
            }

            @Override
            public void finish() throws IOException {
                for (int i = 0; i < parts.length; i++) {
                    parts[i].addTo(counts.computeIfAbsent(FIELDS.get(i), _ -> new HashMap<>()));
                }
            }
        };
    }

    private static void count(Part[] parts, int document) throws IOException {
        int against = 0;
        for (var part : parts) {
            against += part.read(document) ? 0 : 1;
        }
        for (var part : parts) {
            if (against == 0 || (against == 1 && !part.passes)) {
                part.count();
            }
        }
    }

    /** One field within one segment. */
    private static final class Part {
        private final SortedSetDocValues values;
        private final long wanted;
        private final boolean any;
        private final int[] counts;
        private long[] ords = new long[8];
        private int size;
        private boolean passes;

        Part(SortedSetDocValues values, @Nullable String chosen) throws IOException {
            this.values = values;
            any = chosen == null;
            wanted = chosen == null ? -1 : values.lookupTerm(new org.apache.lucene.util.BytesRef(chosen));
            counts = new int[(int) values.getValueCount()];
        }

        boolean read(int document) throws IOException {
            size = 0;
            passes = any;
            if (values.advanceExact(document)) {
                int count = values.docValueCount();
                ords = count > ords.length ? new long[count] : ords;
                for (; size < count; size++) {
                    ords[size] = values.nextOrd();
                    passes |= ords[size] == wanted && !any;
                }
            }
            return passes;
        }

        void count() {
            for (int i = 0; i < size; i++) {
                counts[(int) ords[i]]++;
            }
        }

        void addTo(Map<String, Integer> all) throws IOException {
            for (int ord = 0; ord < counts.length; ord++) {
                if (counts[ord] > 0) {
                    all.merge(values.lookupOrd(ord).utf8ToString(), counts[ord], Integer::sum);
                }
            }
        }
    }
}
