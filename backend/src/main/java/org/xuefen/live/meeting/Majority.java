package org.xuefen.live.meeting;

/**
 * When a resolution is carried. Votes are those for and against: an abstention is none (Robert's Rules of Order, 12th edition,
 * 44:1). Where a share of those expected is asked for (for example 赞成人数超过应到会有表决权人数的半数), whoever is absent or
 * abstains counts as not in favour.
 */
enum Majority {
    /** More votes for than against. */
    SIMPLE,
    /** At least two thirds of the votes. */
    TWO_THIRDS,
    /** More than half of those expected. */
    HALF_OF_EXPECTED,
    /** At least two thirds of those expected. */
    TWO_THIRDS_OF_EXPECTED;

    boolean carries(Tally tally) {
        long inFavour = tally.inFavour();
        long votes = inFavour + tally.against();
        return switch (this) {
            case SIMPLE -> inFavour > tally.against();
            case TWO_THIRDS -> votes > 0 && inFavour * 3 >= votes * 2;
            case HALF_OF_EXPECTED -> inFavour * 2 > tally.expected();
            case TWO_THIRDS_OF_EXPECTED -> tally.expected() > 0 && inFavour * 3 >= tally.expected() * 2L;
        };
    }
}
