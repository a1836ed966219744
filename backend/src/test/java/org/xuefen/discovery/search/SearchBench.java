package org.xuefen.discovery.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** How well the real catalogue is searched, where it is at hand. */
public final class SearchBench {
    /**
     * @param pairs share of pages found by their title in the other language, of those that share a known concept
     * @param allPairs the same of all pages that are there in both
     * @param ndcg by kind of query, and {@code all}
     */
    public record Quality(
            double pairs,
            int sharing,
            double allPairs,
            List<String> lost,
            Map<String, Double> ndcg,
            List<String> worst) {}

    private SearchBench() {}

    public static boolean there() {
        return RealCatalogue.there();
    }

    public static Path catalogue() {
        return RealCatalogue.folder();
    }

    public static Quality quality(Path folder) throws IOException {
        var catalogue = RealCatalogue.read();
        try (var index = new CourseIndex(folder, WordBook::shipped)) {
            index.put(catalogue.rows().stream().map(RealCatalogue.Row::paper).toList());
            index.refresh();
            index.learn();
            var quality = new SearchQuality(catalogue, index);
            var pairs = quality.pairs();
            var judged = quality.judged();
            var ndcg = new java.util.TreeMap<String, Double>();
            judged.forEach((kind, each) -> ndcg.put(kind, each.ndcg()));
            return new Quality(
                    pairs.share(),
                    pairs.sharing(),
                    pairs.shareOfAll(),
                    pairs.lost(),
                    ndcg,
                    judged.get("all").worst());
        }
    }
}
