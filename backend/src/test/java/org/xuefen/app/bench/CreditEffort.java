package org.xuefen.app.bench;

/**
 * How often things are done while the credit record is measured.
 *
 * @param pages how often a page is asked for again
 * @param standings how many members' standings are read
 * @param awards completions in each of the rounds
 * @param leaves by which the log is extended
 * @param mandated up to so many members are bound by a mandate
 */
record CreditEffort(int pages, int standings, int awards, int leaves, int mandated) {
    static final CreditEffort WHOLE = new CreditEffort(30, 2000, 400, 100_000, 100_000);
    /** Enough to see that it all runs. */
    static final CreditEffort SMALL = new CreditEffort(2, 20, 5, 500, 0);
}
