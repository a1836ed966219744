package org.xuefen.live;

import org.jspecify.annotations.Nullable;

/**
 * How a class makes sure that people are there, out of the scheme that applies.
 *
 * @param everySeconds one check in each stretch of this length
 * @param most no more than so many; none: as long as the class lasts
 * @param windowSeconds how long an answer is taken
 * @param random whether nobody can tell when in its stretch a check comes
 * @param missed what a check costs that was not answered
 * @param allowed how many may be missed, or made up
 * @param workingDays until when they are made up
 */
public record PresencePolicy(
        Modality modality,
        int everySeconds,
        @Nullable Integer most,
        int windowSeconds,
        boolean random,
        Missed missed,
        int allowed,
        int workingDays) {
    /** What is asked of whoever is there. */
    public enum Modality {
        TAP,
        CODE,
        QUESTION
    }

    /** What a check costs that was not answered. */
    public enum Missed {
        PRORATE,
        FAIL_OVER,
        MAKE_UP
    }
}
