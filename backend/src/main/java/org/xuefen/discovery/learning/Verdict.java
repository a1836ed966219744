package org.xuefen.discovery.learning;

import java.util.Optional;

/** Whether what was learned may be used, told from how it did on choices held back. */
enum Verdict {
    GOOD,
    /** Too few choices were held back to tell. */
    TOO_LITTLE,
    /** Recommending the most chosen courses to all does as well. */
    NO_BETTER_THAN_POPULAR,
    /** It does worse than the one in use. */
    WORSE;

    static final int FEWEST = 50;
    /** What a version may lose against the one in use: a tenth, and never less than two standard errors of both. */
    static final double MARGIN = 0.1;

    static Verdict of(Exam.Marks fresh, Exam.Marks popular, Optional<Exam.Marks> inUse) {
        if (fresh.questions() < FEWEST) {
            return TOO_LITTLE;
        }
        if (fresh.gain() <= popular.gain()) {
            return NO_BETTER_THAN_POPULAR;
        }
        return inUse.filter(old -> worse(fresh, old)).map(_ -> WORSE).orElse(GOOD);
    }

    private static boolean worse(Exam.Marks fresh, Exam.Marks old) {
        double chance = 2 * Math.hypot(fresh.uncertainty(), old.uncertainty());
        return old.hits() - fresh.hits() > Math.max(MARGIN * old.hits(), chance)
                || old.gain() - fresh.gain() > Math.max(MARGIN * old.gain(), chance);
    }
}
