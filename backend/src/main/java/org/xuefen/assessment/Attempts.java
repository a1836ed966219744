package org.xuefen.assessment;

import java.util.List;
import java.util.function.IntPredicate;

/** Taking quizzes, for the demo and for tests; the rules are those every learner meets. */
public interface Attempts {
    /**
     * How an attempt ended.
     *
     * @param scoreMilli thousandths of the points, rounded down
     */
    record Outcome(long attemptId, int number, int scoreMilli, boolean passed) {}

    /**
     * Starts an attempt, answers every question and hands in, all at the instant of the clock.
     *
     * @param knows whether the learner answers the question at this index (from 0) right
     * @throws org.xuefen.shared.Refusal as over HTTP
     */
    Outcome take(long memberId, long courseId, long itemId, IntPredicate knows);

    /** The member's finished attempts of an item, newest first. */
    List<Outcome> finished(long memberId, long itemId);
}
