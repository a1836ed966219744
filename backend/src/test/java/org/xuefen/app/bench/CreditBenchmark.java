package org.xuefen.app.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.xuefen.app.XuefenApp;
import org.xuefen.credit.Generation;

/**
 * The credit record at growing sizes, ten entries a member: what a member and an organizer wait for, what the jobs take,
 * and how all of it grows. {@code MEMBERS} is the largest size, a hundred thousand unless it says otherwise.
 */
final class CreditBenchmark implements Benchmark {
    private static final int MILLION = 1_000_000;
    private static final int ENTRIES_EACH = 10;
    private static final long SEED = 7;
    /** A tenth for the noise of a machine that others use. */
    private static final double LINEAR = 1.1;

    private final int members;
    private final Map<String, Map<Integer, Double>> costs = new LinkedHashMap<>();

    CreditBenchmark() {
        this(Integer.getInteger("xuefen.bench.members", 100_000));
    }

    CreditBenchmark(int members) {
        this.members = members;
    }

    @Override
    public String name() {
        return "credit";
    }

    /** All sizes in one database, each on top of the smaller ones, and the first requests right after a restart. */
    @Override
    public void run(Consumer<Figure> figures) throws Exception {
        try (var server = new BenchServer()) {
            for (int size : sizes()) {
                var made = generate(server.app(), size, figures);
                server.restart();
                measure(server.app(), made, size, CreditEffort.WHOLE, figures);
            }
            growth(figures);
        }
    }

    /** One size, on a server that others use. */
    @Override
    public List<Figure> run(XuefenApp app) throws Exception {
        var figures = new ArrayList<Figure>();
        measure(app, generate(app, members, figures::add), members, CreditEffort.SMALL, figures::add);
        return figures;
    }

    private List<Integer> sizes() {
        return members >= MILLION ? List.of(members / 100, members / 10, members) : List.of(members / 10, members);
    }

    private Generation.Made generate(XuefenApp app, int size, Consumer<Figure> figures) throws Exception {
        var made = new Generation.Made[1];
        long began = System.nanoTime();
        double millis = Times.once(() -> made[0] = app.bean(Generation.class)
                .make(
                        size,
                        ENTRIES_EACH,
                        SEED,
                        line -> System.err.printf("%7.1f s  %s%n", (System.nanoTime() - began) / 1e9, line)));
        figures.accept(Figure.atMost("credit.generate", millis / 1000, "s for " + size, 900));
        cost("generate", size, millis);
        return made[0];
    }

    private void measure(XuefenApp app, Generation.Made made, int size, CreditEffort effort, Consumer<Figure> figures)
            throws Exception {
        Report report = new Report() {
            @Override
            public void figure(Figure figure) {
                figures.accept(figure);
            }

            @Override
            public void cost(String name, double millis) {
                CreditBenchmark.this.cost(name, size, millis);
            }

            @Override
            public void part(String name, Times.Once work) {
                try {
                    work.run();
                } catch (Exception e) {
                    e.printStackTrace();
                    figures.accept(Figure.atMost(name, Double.NaN, at(), 0));
                }
            }

            @Override
            public String at() {
                return "ms at " + size;
            }
        };
        new CreditPages(app, made, effort, report).run();
        new CreditWork(app, made, effort, report).run();
    }

    /** What a part of the benchmark tells. */
    interface Report {
        void figure(Figure figure);

        /** One that can't be measured is missed, and the others go on. */
        void part(String name, Times.Once work);

        /** What is compared between sizes. */
        void cost(String name, double millis);

        /** The unit of a figure in milliseconds. */
        String at();
    }

    private void cost(String name, int size, double millis) {
        costs.computeIfAbsent(name, _ -> new TreeMap<>()).put(size, millis);
    }

    private void growth(Consumer<Figure> figures) {
        costs.forEach((name, bySize) -> {
            var sizes = List.copyOf(bySize.keySet());
            for (int i = 1; i < sizes.size(); i++) {
                double members = (double) sizes.get(i) / sizes.get(i - 1);
                double cost = bySize.get(sizes.get(i)) / bySize.get(sizes.get(i - 1));
                figures.accept(Figure.atMost(
                        "credit.growth." + name,
                        cost / members,
                        "of linear, " + sizes.get(i - 1) + " to " + sizes.get(i),
                        LINEAR));
            }
        });
        System.err.println("milliseconds by members: " + costs);
    }
}
