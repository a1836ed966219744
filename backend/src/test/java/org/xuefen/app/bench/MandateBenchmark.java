package org.xuefen.app.bench;

import java.util.List;
import org.xuefen.app.XuefenApp;
import org.xuefen.study.mandate.MandateBench;

/** Mandates that bind a hundred thousand members each. */
final class MandateBenchmark implements Benchmark {
    private static final int MEMBERS = 100_000;
    private static final double PAGE = 300;
    private static final double ISSUE = 20_000;
    private static final double REMIND = 120_000;

    @Override
    public String name() {
        return "mandates";
    }

    @Override
    public List<Figure> run(XuefenApp app) {
        return new MandateBench(app, MEMBERS)
                .run().entrySet().stream()
                        .map(each ->
                                Figure.atMost("mandates." + each.getKey(), each.getValue(), "ms", most(each.getKey())))
                        .toList();
    }

    private static double most(String name) {
        return switch (name) {
            case "issue", "sweep" -> ISSUE;
            case "remind" -> REMIND;
            default -> PAGE;
        };
    }
}
