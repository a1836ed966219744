package org.xuefen.discovery.learning;

import java.util.Arrays;

/**
 * Which courses stand near which, for every course: those that at least {@link Tuning#FLOOR} members have both, ascending,
 * and how often, farther ones counting less. A course's total holds what is under the floor, too.
 */
final class Pairs {
    private final int[][] near;
    private final float[][] counts;
    private final double[] totals;

    Pairs(int[][] near, float[][] counts, double[] totals) {
        this.near = near;
        this.counts = counts;
        this.totals = totals;
    }

    int[][] near() {
        return near;
    }

    float[][] counts() {
        return counts;
    }

    double[] totals() {
        return totals;
    }

    static Pairs of(Sequences choices, Occurrences where, Tuning tuning, Progress progress) {
        int courses = choices.courses().length;
        var near = new int[courses][];
        var counts = new float[courses][];
        var totals = new double[courses];
        var after = powers(tuning.decay(), tuning.reach());
        var sums = new float[courses];
        var members = new int[courses];
        var touched = new int[courses];
        for (int course = 0; course < courses; course++) {
            progress.at(course, courses);
            int found = 0;
            for (int o = where.from(course); o < where.until(course); o++) {
                int at = where.places()[o];
                int first = Math.max(where.firstOf(at), at - tuning.reach());
                int last = Math.min(where.lastOf(at), at + tuning.reach());
                for (int other = first; other <= last; other++) {
                    int that = choices.chosen()[other];
                    if (that == course) {
                        continue;
                    }
                    if (members[that]++ == 0) {
                        touched[found++] = that;
                    }
                    sums[that] += (float) (other > at ? after[other - at] : tuning.back() * after[at - other]);
                }
            }
            Arrays.sort(touched, 0, found);
            near[course] = new int[found];
            counts[course] = new float[found];
            int kept = 0;
            for (int t = 0; t < found; t++) {
                int that = touched[t];
                totals[course] += sums[that];
                if (members[that] >= Tuning.FLOOR) {
                    near[course][kept] = that;
                    counts[course][kept++] = sums[that];
                }
                sums[that] = 0;
                members[that] = 0;
            }
            near[course] = Arrays.copyOf(near[course], kept);
            counts[course] = Arrays.copyOf(counts[course], kept);
        }
        return new Pairs(near, counts, totals);
    }

    /** What one choice at that distance counts: {@code decay} to the power of the steps between. */
    static double[] powers(double decay, int reach) {
        var powers = new double[reach + 1];
        for (int distance = 1; distance <= reach; distance++) {
            powers[distance] = Math.pow(decay, distance - 1);
        }
        return powers;
    }

    float count(int course, int that) {
        int at = Arrays.binarySearch(near[course], that);
        return at < 0 ? 0 : counts[course][at];
    }
}
