package org.xuefen.app.bench;

import java.util.List;

/** {@code make bench}: every figure on one line, its reference measured in the same run. */
public final class Bench {
    private static final List<Benchmark> ALL = List.of(
            new HeartbeatBenchmark(),
            new PageBenchmark(),
            new ProofBenchmark(),
            new MandateBenchmark(),
            new RecommendBenchmark(),
            new SearchBenchmark(),
            new LadderBenchmark(),
            new LiveBenchmark(),
            new CreditBenchmark());

    private Bench() {}

    public static void main(String[] arguments) {
        var only = arguments.length == 0 ? "" : arguments[0];
        System.out.println("name\tvalue\tunit\treference\tratio\tmust\tresult");
        try {
            for (var benchmark : ALL) {
                if (benchmark.name().contains(only)) {
                    benchmark.run(figure -> System.out.println(figure.tsv()));
                }
            }
        } catch (Exception failed) {
            failed.printStackTrace();
            System.exit(1); // the server it measured would keep the process alive
        }
        System.exit(0);
    }
}
