package org.xuefen.app.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.xuefen.app.XuefenApp;
import org.xuefen.discovery.learning.LearningBench;
import org.xuefen.discovery.learning.MoocCube;
import org.xuefen.discovery.recommend.Ablation;
import org.xuefen.discovery.recommend.ColdStart;
import org.xuefen.discovery.recommend.RecommendBench;
import org.xuefen.discovery.recommend.RecommendLoad;
import org.xuefen.organization.industry.RealIndustries;

/**
 * How well recommendations expect what members of a real data set chose next, against what is usual, over the same ranking
 * as readers are served; and how long learning and recommending take in a large organization.
 */
final class RecommendBenchmark implements Benchmark {
    private static final double HITS = 0.318;
    private static final double GAIN = 0.197;
    private static final double COVERAGE = 0.6;

    @Override
    public String name() {
        return "recommend";
    }

    @Override
    public List<Figure> run(XuefenApp app) throws Exception {
        var figures = new ArrayList<Figure>();
        if (MoocCube.there()) {
            quality(figures);
        } else {
            System.out.println(
                    "# recommend: no data in " + MoocCube.folder()
                            + ", so nothing is said of quality; XUEFEN_BENCH_RECO names the folder of train.tsv.gz and valid.tsv.gz");
        }
        var industry = new Ablation(RealIndustries.all()).run();
        System.out.printf(
                "# newcomers' first choice among the first ten (made-up members): with industry %.3f, without %.3f%n",
                industry.with(), industry.without());
        figures.add(Figure.ratio("recommend.industry", industry.with(), "share", industry.without(), 2));
        if (ColdStart.there()) {
            shelves(app, figures);
        } else {
            System.out.println("# recommend: no file " + ColdStart.file()
                    + ", so no shelves are shown; XUEFEN_BENCH_CATALOGUE names the folder of courses.tsv.gz");
        }
        var load = new RecommendLoad(app).run();
        figures.add(Figure.atMost("recommend.train", load.trainSeconds(), "s for 1 M choices", 120));
        figures.add(Figure.atMost("recommend.train.memory", load.trainMegabytes(), "MB of heap at its peak", 2048));
        figures.add(Figure.atMost("recommend.p99", load.p99Millis(), "ms, 8 at a time, 15 k courses", 15));
        return figures;
    }

    private static void shelves(XuefenApp app, List<Figure> figures) throws IOException {
        var shelves = new ColdStart(app).run();
        System.out.printf(
                "# shelves of 97 divisions: %d with courses of their own, %d borrow from neighbours, %d are empty; read them in %s%n",
                shelves.own(), shelves.borrowed(), shelves.empty(), shelves.page());
        figures.add(Figure.atMost("recommend.shelves.empty", shelves.empty(), "of 97 divisions", 5));
    }

    private static void quality(List<Figure> figures) throws IOException {
        var cube = MoocCube.read();
        var bench = new LearningBench(cube);
        var ours =
                bench.measure(RecommendBench.served(bench.model(), cube.train().courses()));
        bench.baselines().forEach((name, theirs) -> {
            figures.add(Figure.ratio("recommend.hr10/" + name, ours.hr10(), "share", theirs.hr10(), 1));
            figures.add(Figure.ratio("recommend.ndcg10/" + name, ours.ndcg10(), "share", theirs.ndcg10(), 1));
            System.out.printf(
                    "# %s: HR@10 %.4f, NDCG@10 %.4f, HR@20 %.4f, coverage@10 %.3f%n",
                    name, theirs.hr10(), theirs.ndcg10(), theirs.hr20(), theirs.coverage10());
        });
        System.out.printf(
                "# ours: HR@10 %.4f, NDCG@10 %.4f, HR@20 %.4f, coverage@10 %.3f%n",
                ours.hr10(), ours.ndcg10(), ours.hr20(), ours.coverage10());
        figures.add(Figure.ratio("recommend.hr10", ours.hr10(), "share", HITS, 1));
        figures.add(Figure.ratio("recommend.ndcg10", ours.ndcg10(), "share", GAIN, 1));
        figures.add(Figure.ratio("recommend.coverage10", ours.coverage10(), "share", COVERAGE, 1));
    }
}
