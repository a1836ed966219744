package org.xuefen.live.meeting;

/**
 * What was counted when a vote was closed.
 *
 * @param expected how many have a vote in the meeting, there or not
 * @param present how many of them were there
 */
record Tally(int inFavour, int against, int abstained, int expected, int present) {
    Result result(Majority majority, Quorum quorum) {
        if (!quorum.reached(present, expected)) {
            return Result.NO_QUORUM;
        }
        return majority.carries(this) ? Result.CARRIED : Result.REJECTED;
    }
}
