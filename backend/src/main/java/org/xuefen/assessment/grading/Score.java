package org.xuefen.assessment.grading;

import java.util.List;

/**
 * The score of an attempt: the sum of points earned over the sum of points, kept as the exact fraction, so that the pass
 * mark is decided on what was earned and not on what a display rounded.
 *
 * @param earned points times thousandths
 * @param points all points of the quiz
 */
public record Score(long earned, long points) {

    /** One question's part: what it is worth in points, and its mark in thousandths. */
    public record Part(int points, int milli) {}

    public static Score of(List<Part> parts) {
        long earned = 0;
        long points = 0;
        for (var part : parts) {
            earned += (long) part.points() * part.milli();
            points += part.points();
        }
        return new Score(earned, points);
    }

    /** Rounded down: a score that reads as a pass is one. */
    public int milli() {
        return points == 0 ? 0 : (int) (earned / points);
    }

    /**
     * Decided on the exact fraction.
     *
     * @param percent the pass mark, 0 to 100
     */
    public boolean passes(int percent) {
        return points > 0 && earned * 100 >= (long) percent * Mark.FULL * points;
    }
}
