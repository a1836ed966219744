package org.xuefen.credit.rules;

import java.math.BigInteger;

/**
 * The one place where an amount loses its fraction.
 *
 * @param stepMilli amounts are multiples of this many thousandths
 * @param minimumMilli what is less than this after rounding earns nothing
 */
public record Rounding(Mode mode, long stepMilli, long minimumMilli) {
    /** What happens between two steps. */
    public enum Mode {
        /** To the step below. */
        DOWN,
        /** To the nearer step; exactly between two, to the one below. */
        NEAREST,
        /** To the nearer step; exactly between two, to the one above. */
        HALF_UP
    }

    /** To a multiple of the step, the minimum not looked at yet. */
    long toStep(Exact milli) {
        var steps = milli.over(stepMilli);
        long below = steps.floor();
        var twiceRest = steps.plus(Exact.of(-below)).times(2);
        int half = twiceRest.numerator().compareTo(twiceRest.denominator());
        boolean up = switch (mode) {
            case DOWN -> false;
            case NEAREST -> half > 0;
            case HALF_UP -> half >= 0;
        };
        return BigInteger.valueOf(up ? below + 1 : below)
                .multiply(BigInteger.valueOf(stepMilli))
                .longValueExact();
    }
}
