package org.xuefen.app.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.xuefen.app.XuefenApp;
import org.xuefen.discovery.search.SearchBench;
import org.xuefen.discovery.search.SearchLoad;

/**
 * How well a real catalogue is searched: its pages across languages and queries judged by hand; and how long an answer, a
 * suggestion and a new index take with 15,000 courses.
 */
final class SearchBenchmark implements Benchmark {
    private static final double PAIRS = 0.9;
    private static final double GAIN = 0.9;
    private static final double GAIN_OF_A_KIND = 0.8;

    @Override
    public String name() {
        return "search";
    }

    @Override
    public List<Figure> run(XuefenApp app) throws Exception {
        var figures = new ArrayList<Figure>();
        var folder = Files.createTempDirectory("search-bench");
        if (SearchBench.there()) {
            quality(figures, folder.resolve("quality"));
        } else {
            System.out.println("# search: no data in " + SearchBench.catalogue()
                    + ", so nothing is said of quality; XUEFEN_BENCH_CATALOGUE names the folder of courses.tsv.gz");
        }
        var load = new SearchLoad(app).run(folder.resolve("load"));
        figures.add(Figure.atMost("search.p99", load.search(), "ms, 8 at a time, " + load.courses() + " courses", 15));
        figures.add(Figure.atMost("search.bare.p99", load.bare(), "ms, the same terms asked of Lucene alone", 15));
        figures.add(Figure.atMost("search.typing.p99", load.typing(), "ms, 8 at a time", 50));
        figures.add(Figure.atMost("search.facets.p99", load.facets(), "ms, 8 at a time", 50));
        figures.add(Figure.atMost("search.rebuild", load.rebuildSeconds(), "s for " + load.courses() + " courses", 60));
        return figures;
    }

    private static void quality(List<Figure> figures, Path folder) throws Exception {
        var quality = SearchBench.quality(folder);
        System.out.printf(
                "# %d titles share a concept with their page in the other language, not found: %s; of all %.3f%n",
                quality.sharing(), quality.lost(), quality.allPairs());
        System.out.printf("# judged queries below 0.8: %s%n", quality.worst());
        figures.add(Figure.ratio("search.languages", quality.pairs(), "share", 1, PAIRS));
        quality.ndcg()
                .forEach((kind, gain) -> figures.add(Figure.ratio(
                        "search.ndcg10/" + kind, gain, "share", 1, kind.equals("all") ? GAIN : GAIN_OF_A_KIND)));
    }
}
