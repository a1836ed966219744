package org.xuefen.discovery.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;

/**
 * What was learned: for every course the ones taken up after it, each with a weight. A reader's score of a course is the
 * sum of what the courses of their history say for it, the latest counting most: so it can be said which one said most.
 */
public final class Model {
    /**
     * What is known of one course: how many chose it; the courses taken up after it, as places, ascending; how often, by the
     * trainer's reckoning; and the total of all counts, those not kept included.
     */
    static final class Row {
        private final int members;
        private final double total;
        private final int[] to;
        private final float[] counts;

        Row(int members, double total, int[] to, float[] counts) {
            this.members = members;
            this.total = total;
            this.to = to;
            this.counts = counts;
        }

        int members() {
            return members;
        }

        double total() {
            return total;
        }

        int[] to() {
            return to;
        }

        float[] counts() {
            return counts;
        }
    }

    /**
     * A course that a history speaks for.
     *
     * @param score greater is better; no scale of its own
     * @param because the course of the history that says most for it
     */
    public record Suggestion(long courseId, double score, long because) {}

    /** Added to a course's members before its popularity is damped. */
    private static final double RARE = 20;

    private static final int MOST_CHOSEN = 100;

    private final long[] courses;
    private final Row[] rows;
    private final float[][] weights;
    private final Tuning tuning;
    private final List<Long> mostChosen;

    private Model(long[] courses, Row[] rows, Tuning tuning) {
        this.courses = courses;
        this.rows = rows;
        this.tuning = tuning;
        weights = Arrays.stream(rows).map(this::weights).toArray(float[][]::new);
        mostChosen = IntStream.range(0, rows.length)
                .filter(course -> rows[course].members() >= Tuning.FLOOR)
                .boxed()
                .sorted(Comparator.comparingInt((Integer course) -> -rows[course].members())
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST_CHOSEN)
                .map(course -> courses[course])
                .toList();
    }

    /** Keeps the strongest followers of each course. */
    static Model of(long[] courses, Row[] rows, Tuning tuning) {
        var whole = new Model(courses, rows, tuning);
        var kept = IntStream.range(0, rows.length)
                .mapToObj(course -> strongest(rows[course], whole.weights[course]))
                .toArray(Row[]::new);
        return new Model(courses, kept, tuning);
    }

    private float[] weights(Row row) {
        var found = new float[row.to().length];
        for (int i = 0; i < found.length; i++) {
            double share = row.counts()[i] / (row.total() + tuning.shrink());
            double damped = share / Math.pow(rows[row.to()[i]].members() + RARE, tuning.damping());
            found[i] = (float) Math.pow(damped, tuning.power());
        }
        return found;
    }

    private static Row strongest(Row row, float[] weights) {
        if (weights.length <= Tuning.KEPT) {
            return row;
        }
        var sorted = weights.clone();
        Arrays.sort(sorted);
        float least = sorted[sorted.length - Tuning.KEPT];
        var kept = IntStream.range(0, weights.length)
                .filter(i -> weights[i] >= least)
                .limit(Tuning.KEPT)
                .toArray();
        var to = new int[kept.length];
        var counts = new float[kept.length];
        for (int i = 0; i < kept.length; i++) {
            to[i] = row.to()[kept[i]];
            counts[i] = row.counts()[kept[i]];
        }
        return new Row(row.members(), row.total(), to, counts);
    }

    /** The same counts, weighed otherwise. */
    Model tuned(Tuning other) {
        return new Model(courses, rows, other);
    }

    long[] courses() {
        return courses;
    }

    Row row(int course) {
        return rows[course];
    }

    Tuning tuning() {
        return tuning;
    }

    public int size() {
        return courses.length;
    }

    /** How many pairs of courses it has learned. */
    public long pairs() {
        return Arrays.stream(rows).mapToLong(row -> row.to().length).sum();
    }

    /** How many members chose a course; 0 for one it does not know, or that fewer than five chose. */
    public int members(long courseId) {
        int at = Arrays.binarySearch(courses, courseId);
        return at < 0 || rows[at].members() < Tuning.FLOOR ? 0 : rows[at].members();
    }

    /** The hundred courses that most members chose, the most first. */
    public List<Long> mostChosen() {
        return mostChosen;
    }

    /**
     * What a history speaks for, best first.
     *
     * @param history ids of courses, the latest last
     * @param fits which courses may be suggested
     */
    public List<Suggestion> suggest(long[] history, LongPredicate fits, int limit) {
        var scores = new float[courses.length];
        int earliest = Math.max(0, history.length - Tuning.REMEMBERED);
        for (int h = history.length - 1; h >= earliest; h--) {
            int course = Arrays.binarySearch(courses, history[h]);
            if (course >= 0) {
                var to = rows[course].to();
                var says = weights[course];
                float recency = recency(history.length, h);
                for (int i = 0; i < to.length; i++) {
                    scores[to[i]] += recency * says[i];
                }
            }
        }
        for (long taken : history) {
            int course = Arrays.binarySearch(courses, taken);
            if (course >= 0) {
                scores[course] = 0;
            }
        }
        return best(scores, fits, limit).stream()
                .map(course -> new Suggestion(courses[course], scores[course], because(history, course)))
                .toList();
    }

    private float recency(int length, int at) {
        return (float) Math.pow(tuning.recency(), length - 1 - at);
    }

    /** Equal scores go to the smaller id. Positive floats are in the order of their bits, so plain numbers are sorted. */
    private List<Integer> best(float[] scores, LongPredicate fits, int limit) {
        var keys = new long[scores.length];
        int found = 0;
        for (int course = 0; course < scores.length; course++) {
            if (scores[course] > 0) {
                keys[found++] =
                        ((long) Float.floatToIntBits(scores[course]) << Integer.SIZE) | (Integer.MAX_VALUE - course);
            }
        }
        Arrays.sort(keys, 0, found);
        var best = new ArrayList<Integer>(limit);
        for (int i = found - 1; i >= 0 && best.size() < limit; i--) {
            int course = Integer.MAX_VALUE - (int) keys[i];
            if (fits.test(courses[course])) {
                best.add(course);
            }
        }
        return best;
    }

    private long because(long[] history, int course) {
        long most = history[history.length - 1];
        double says = 0;
        for (int h = history.length - 1; h >= Math.max(0, history.length - Tuning.REMEMBERED); h--) {
            int before = Arrays.binarySearch(courses, history[h]);
            int at = before < 0 ? -1 : Arrays.binarySearch(rows[before].to(), course);
            if (at >= 0 && recency(history.length, h) * weights[before][at] > says) {
                says = recency(history.length, h) * weights[before][at];
                most = history[h];
            }
        }
        return most;
    }
}
