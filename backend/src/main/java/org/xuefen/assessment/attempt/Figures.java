package org.xuefen.assessment.attempt;

import org.jspecify.annotations.Nullable;

/**
 * Sums over the finished attempts of a quiz, and what they say of one question. Marks are thousandths of the question's
 * points, scores thousandths of the quiz's; a question left out has the mark nothing.
 *
 * @param attempts how many
 * @param marks sum of the question's marks
 * @param marksSquared of their squares
 * @param scores sum of the attempts' scores
 * @param scoresSquared of their squares
 * @param products of mark × score, summed
 * @param share the question's part of the quiz's points, from 0 to 1
 */
record Figures(
        long attempts,
        double marks,
        double marksSquared,
        double scores,
        double scoresSquared,
        double products,
        double share) {
    /** Fewer attempts say nothing about a question. */
    static final int ENOUGH = 10;

    private static final double EASY = 950;
    private static final double HARD = 400;
    private static final double SEPARATES = 0.15;

    /** What to look at in a question. */
    enum Advice {
        /** Too few attempts to tell. */
        WAIT,
        /** Those who do well elsewhere miss it more often than others: its key or wording may be wrong. */
        CHECK_KEY,
        /** Nearly everyone is right. */
        TOO_EASY,
        /** Most are wrong: what it asks may not have been taught. */
        HARD,
        /** Doing well in it says little about doing well in the rest. */
        WEAK,
        WORKS
    }

    int meanMilli() {
        return attempts == 0 ? 0 : (int) Math.round(marks / attempts);
    }

    /**
     * How well the question separates those who do well in the rest of the quiz from those who don't: the correlation of
     * its mark with the score of all others, from −1 to 1. Null where either is the same for everyone.
     */
    @Nullable
    Double separation() {
        if (attempts < ENOUGH || share >= 1) {
            return null;
        }
        double rest = scores - share * marks;
        double restSquared = scoresSquared - 2 * share * products + share * share * marksSquared;
        double markRest = products - share * marksSquared;
        double ofMarks = attempts * marksSquared - marks * marks;
        double ofRest = attempts * restSquared - rest * rest;
        if (ofMarks < 1 || ofRest < 1) {
            return null;
        }
        double found = (attempts * markRest - marks * rest) / Math.sqrt(ofMarks * ofRest);
        return Math.clamp(found, -1, 1);
    }

    Advice advice() {
        if (attempts < ENOUGH) {
            return Advice.WAIT;
        }
        var separation = separation();
        if (separation != null && separation < 0) {
            return Advice.CHECK_KEY;
        }
        double mean = marks / attempts;
        if (mean >= EASY) {
            return Advice.TOO_EASY;
        }
        if (mean < HARD) {
            return Advice.HARD;
        }
        return separation != null && separation < SEPARATES ? Advice.WEAK : Advice.WORKS;
    }
}
