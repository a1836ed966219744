package org.xuefen.discovery.learning;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is usual, over dense matrices of all courses: good for the few thousand courses of a comparison, and no more. */
public final class Baselines {
    /** Scores every course after a history, both by place. */
    public interface Scorer {
        void score(int[] history, float[] scores);
    }

    private static final int NEIGHBOURS = 100;
    private static final double RIDGE = 20;
    private static final int REMEMBERED = 30;

    private final Sequences train;
    private final int courses;
    private final int[] members;

    public Baselines(Sequences train) {
        this.train = train;
        courses = train.courses().length;
        members = new int[courses];
        for (int course : train.chosen()) {
            members[course]++;
        }
    }

    public Map<String, Scorer> all() {
        var all = new LinkedHashMap<String, Scorer>();
        all.put("popularity", popularity());
        all.put("item-knn", weighted(knn(), 1));
        all.put("markov", markov());
        all.put("skip-markov", weighted(skips(), 0.6));
        all.put("ease", weighted(ease(), 1));
        return all;
    }

    private Scorer popularity() {
        return (_, scores) -> {
            for (int course = 0; course < courses; course++) {
                scores[course] = members[course];
            }
        };
    }

    /** The last course's followers; the most popular where there are none. */
    private Scorer markov() {
        var next = new float[courses][courses];
        pairs(1, (before, after, _) -> next[before][after]++);
        return (history, scores) -> {
            var row = next[history[history.length - 1]];
            for (int course = 0; course < courses; course++) {
                scores[course] = row[course] + members[course] * 1e-6f;
            }
        };
    }

    /** What comes one, two or three steps later, halved for each step. */
    private float[][] skips() {
        var counts = new float[courses][courses];
        pairs(3, (before, after, distance) -> counts[before][after] += (float) Math.pow(0.5, distance - 1));
        for (var row : counts) {
            double sum = 5;
            for (float each : row) {
                sum += each;
            }
            for (int course = 0; course < courses; course++) {
                row[course] /= (float) sum;
            }
        }
        return counts;
    }

    private float[][] knn() {
        var near = together();
        for (int course = 0; course < courses; course++) {
            for (int other = 0; other < courses; other++) {
                near[course][other] /= (float) Math.sqrt((double) members[course] * members[other] + 1e-9);
            }
            var sorted = near[course].clone();
            Arrays.sort(sorted);
            float least = sorted[courses - NEIGHBOURS];
            for (int other = 0; other < courses; other++) {
                near[course][other] = near[course][other] < least ? 0 : near[course][other];
            }
        }
        return near;
    }

    /** Steck, "Embarrassingly Shallow Autoencoders for Sparse Data", 2019: one inverse of the Gram matrix. */
    private float[][] ease() {
        var gram = new double[courses][courses];
        var together = together();
        for (int course = 0; course < courses; course++) {
            for (int other = 0; other < courses; other++) {
                gram[course][other] = together[course][other];
            }
            gram[course][course] = members[course] + RIDGE;
        }
        Inverse.of(gram);
        for (int course = 0; course < courses; course++) {
            for (int other = 0; other < courses; other++) {
                together[course][other] = course == other ? 0 : (float) (-gram[course][other] / gram[other][other]);
            }
        }
        return together;
    }

    private float[][] together() {
        var counts = new float[courses][courses];
        pairs(Integer.MAX_VALUE, (before, after, _) -> {
            counts[before][after]++;
            counts[after][before]++;
        });
        return counts;
    }

    private interface Pair {
        void see(int before, int after, int distance);
    }

    private void pairs(int reach, Pair pair) {
        for (int member = 0; member < train.members(); member++) {
            for (int at = train.start(member); at < train.end(member); at++) {
                for (int later = at + 1; later < train.end(member) && later - at <= reach; later++) {
                    pair.see(train.chosen()[at], train.chosen()[later], later - at);
                }
            }
        }
    }

    private Scorer weighted(float[][] rows, double recency) {
        int remembered = recency == 1 ? Integer.MAX_VALUE : REMEMBERED;
        return (history, scores) -> {
            Arrays.fill(scores, 0);
            double weight = 1;
            int steps = Math.min(remembered, history.length);
            for (int step = 1; step <= steps; step++) {
                var row = rows[history[history.length - step]];
                float by = (float) weight;
                for (int course = 0; course < courses; course++) {
                    scores[course] += by * row[course];
                }
                weight *= recency;
            }
        };
    }

    /** The places of the best so many that are not in the history; of equal ones {@code wanted} comes last. */
    public static int[] best(float[] scores, int[] history, int wanted, int most) {
        for (int taken : history) {
            scores[taken] = Float.NEGATIVE_INFINITY;
        }
        var best = new int[most];
        var found = new float[most];
        Arrays.fill(found, Float.NEGATIVE_INFINITY);
        Arrays.fill(best, -1);
        for (int course = 0; course < scores.length; course++) {
            if (course != wanted) {
                insert(scores[course], course, best, found);
            }
        }
        if (wanted >= 0) {
            insert(scores[wanted], wanted, best, found);
        }
        return best;
    }

    private static void insert(float score, int course, int[] best, float[] found) {
        int last = best.length - 1;
        if (!(score > found[last])) {
            return;
        }
        int at = last;
        while (at > 0 && found[at - 1] < score) {
            found[at] = found[at - 1];
            best[at] = best[at - 1];
            at--;
        }
        found[at] = score;
        best[at] = course;
    }
}
