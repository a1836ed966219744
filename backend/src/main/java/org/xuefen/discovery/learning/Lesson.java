package org.xuefen.discovery.learning;

import java.util.Optional;

/**
 * One training from beginning to end: what was chosen last is held back, the numbers are fitted on the rest, what comes of
 * it is examined on what was held back, and if it passes everything is learned.
 *
 * @param model of all choices
 */
record Lesson(Model model, Exam.Marks marks, Exam.Marks popular, Verdict verdict) {
    private static final int HELD_BACK = 20_000;
    private static final int WHOLE = 1000;

    /** @param progress hears thousandths */
    static Lesson of(Sequences choices, Optional<Exam.Marks> inUse, Progress progress) {
        var split = Exam.latest(choices, HELD_BACK);
        var tuning = Fitting.of(split.kept(), part(progress, 0, 500));
        progress.at(500, WHOLE);
        var examined = Trainer.train(split.kept(), tuning, part(progress, 500, 700));
        var marks = split.exam().take(Exam.pupil(examined), examined.size(), part(progress, 700, 750));
        var popular = split.exam().take(new Popular(split.kept()), examined.size(), part(progress, 750, 800));
        var model = Trainer.train(choices, tuning, part(progress, 800, WHOLE));
        return new Lesson(model, marks, popular, Verdict.of(marks, popular, inUse));
    }

    private static Progress part(Progress whole, int from, int until) {
        return (done, of) -> whole.at(from + (until - from) * done / Math.max(1, of), WHOLE);
    }
}
