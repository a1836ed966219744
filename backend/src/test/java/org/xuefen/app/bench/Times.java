package org.xuefen.app.bench;

import java.util.Arrays;

/** How long something takes in milliseconds: the first time it was asked for, and asked again and again. */
record Times(double first, double p50, double p99) {
    /** Something done for the n-th time. */
    @FunctionalInterface
    interface Work {
        void run(int time) throws Exception;
    }

    static Times of(int tries, Work work) throws Exception {
        double first = once(() -> work.run(0));
        var times = new double[tries];
        for (int i = 0; i < tries; i++) {
            int time = i + 1;
            times[i] = once(() -> work.run(time));
        }
        Arrays.sort(times);
        return new Times(first, times[tries / 2], times[Math.min(tries - 1, tries * 99 / 100)]);
    }

    /** Something done once. */
    @FunctionalInterface
    interface Once {
        void run() throws Exception;
    }

    static double once(Once work) throws Exception {
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e6;
    }
}
