package org.xuefen.discovery.learning;

import java.util.function.UnaryOperator;

/**
 * Chooses the three numbers that matter on choices held out: each member's last. One number after the other, each from a
 * short list, by NDCG@10; equal ones leave what is usual.
 */
final class Fitting {
    private static final int QUESTIONS = 6_000;
    private static final int FEWEST = 200;
    private static final double[] RECENCY = {0.5, 0.7, 0.8};
    private static final double[] DAMPING = {0.1, 0.4};
    private static final double[] POWER = {0.4, 0.7, 1};

    private final Exam exam;
    private final Model counted;
    private Tuning best = Tuning.USUAL;
    private double gain;

    private Fitting(Exam exam, Model counted) {
        this.exam = exam;
        this.counted = counted;
        gain = gain(best);
    }

    static Tuning of(Sequences choices, Progress progress) {
        var split = Exam.lastOfEach(choices, QUESTIONS);
        if (split.exam().questions().size() < FEWEST) {
            return Tuning.USUAL;
        }
        var fitting = new Fitting(split.exam(), Trainer.train(split.kept(), Tuning.USUAL, progress));
        for (double value : POWER) {
            fitting.attempt(now -> now.with(now.damping(), value, now.recency()));
        }
        for (double value : DAMPING) {
            fitting.attempt(now -> now.with(value, now.power(), now.recency()));
        }
        for (double value : RECENCY) {
            fitting.attempt(now -> now.with(now.damping(), now.power(), value));
        }
        return fitting.best;
    }

    private void attempt(UnaryOperator<Tuning> change) {
        var other = change.apply(best);
        double found = gain(other);
        if (found > gain) {
            best = other;
            gain = found;
        }
    }

    private double gain(Tuning tuning) {
        return exam.take(Exam.pupil(counted.tuned(tuning)), counted.size(), Progress.NONE)
                .gain();
    }
}
