package org.xuefen.discovery.learning;

import java.util.Arrays;

/**
 * Learns from choices which courses are taken up after which. It counts who stands near whom ({@link Pairs}), and then
 * asks of every choice which of the ones before it led to it: each gets the share in which its own counts, without this
 * member's, expect the choice (one step of expectation maximization over a mixture of transitions). So a course that is
 * merely in company of the one that explains a choice is not credited with it. The same for the same input.
 */
final class Trainer {
    /** Of a choice, how much nobody before it may be credited with. */
    private static final double UNEXPLAINED = 1e-5;

    private static final double PRIOR = 5;
    /** How strongly a choice is expected to come from the one so many steps before it. */
    private static final double[] STEP = Pairs.powers(0.7, 20);

    private final Sequences choices;
    private final Occurrences where;
    private final Tuning tuning;
    private final Pairs pairs;
    private final double[] own;

    private Trainer(Sequences choices, Tuning tuning, Progress progress) {
        this.choices = choices;
        this.tuning = tuning;
        where = Occurrences.of(choices);
        pairs = Pairs.of(choices, where, tuning, progress);
        own = Pairs.powers(tuning.decay(), tuning.reach());
    }

    static Model train(Sequences choices, Tuning tuning, Progress progress) {
        int courses = choices.courses().length;
        var trainer = new Trainer(choices, tuning, (done, of) -> progress.at(done, 2L * of));
        return trainer.model((done, of) -> progress.at(courses + done, 2L * of));
    }

    private Model model(Progress progress) {
        int courses = choices.courses().length;
        var explained = explained();
        var rows = new Model.Row[courses];
        var column = new int[courses];
        Arrays.fill(column, -1);
        for (int course = 0; course < courses; course++) {
            progress.at(course, courses);
            rows[course] = row(course, explained, column);
        }
        return Model.of(choices.courses(), rows, tuning);
    }

    /** For every choice, how strongly all that came before it expect it. */
    private float[] explained() {
        var sums = new float[choices.size()];
        for (int who = 0; who < choices.members(); who++) {
            for (int at = choices.start(who) + 1; at < choices.end(who); at++) {
                double sum = UNEXPLAINED;
                for (int step = 1; step < STEP.length && at - step >= choices.start(who); step++) {
                    int course = choices.chosen()[at - step];
                    sum += expects(course, pairs.count(course, choices.chosen()[at]), step);
                }
                sums[at] = (float) sum;
            }
        }
        return sums;
    }

    /** How strongly a course expects another one so many steps later, apart from the one member it is asked of. */
    private double expects(int course, double count, int step) {
        double others = Math.max(0, count - own[step]);
        return STEP[step] * others / (pairs.totals()[course] - own[step] + PRIOR);
    }

    private Model.Row row(int course, float[] explained, int[] column) {
        var near = pairs.near()[course];
        var counts = pairs.counts()[course];
        for (int i = 0; i < near.length; i++) {
            column[near[i]] = i;
        }
        var led = new double[near.length];
        double all = 0;
        for (int o = where.from(course); o < where.until(course); o++) {
            int at = where.places()[o];
            int last = Math.min(where.lastOf(at), at + STEP.length - 1);
            for (int later = at + 1; later <= last; later++) {
                int i = column[choices.chosen()[later]];
                if (i >= 0) {
                    double share = expects(course, counts[i], later - at) / explained[later];
                    led[i] += share;
                    all += share;
                }
            }
        }
        var weights = new float[near.length];
        for (int i = 0; i < near.length; i++) {
            weights[i] = (float) (led[i] + tuning.company() * counts[i]);
            column[near[i]] = -1;
        }
        double total = all + tuning.company() * pairs.totals()[course];
        return new Model.Row(where.members(course), total, near, weights);
    }
}
