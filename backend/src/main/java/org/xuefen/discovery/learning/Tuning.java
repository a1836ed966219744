package org.xuefen.discovery.learning;

import org.xuefen.discovery.topics.Floor;

/**
 * The few numbers that are not counted but set. The first five hardly matter and are fixed; the last three are chosen by
 * {@link Fitting} on choices held out.
 *
 * @param reach so many choices before and after one are looked at
 * @param decay weight of a neighbour one step farther away
 * @param back weight of what came before against what came after
 * @param company share of all company in what is attributed
 * @param shrink added to a course's total: little evidence counts less
 * @param damping exponent by which popular courses count less
 * @param power exponent of a weight: below 1, several courses pointing at one count for more than one pointing strongly
 * @param recency weight of a course one step farther back in a reader's history
 */
record Tuning(
        int reach,
        double decay,
        double back,
        double company,
        double shrink,
        double damping,
        double power,
        double recency) {
    static final Tuning USUAL = new Tuning(30, 0.85, 0.5, 0.3, 50, 0.25, 0.5, 0.6);

    /** Members of whom a pair or a course must be known at the least, so that no single one shows. */
    static final int FLOOR = Floor.PEOPLE;
    /** Followers kept of a course. */
    static final int KEPT = 300;
    /** Of a reader's history, the latest that count. */
    static final int REMEMBERED = 30;

    Tuning with(double otherDamping, double otherPower, double otherRecency) {
        return new Tuning(reach, decay, back, company, shrink, otherDamping, otherPower, otherRecency);
    }
}
