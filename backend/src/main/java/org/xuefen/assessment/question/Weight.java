package org.xuefen.assessment.question;

/**
 * The part of a question's mark that one answer is worth, in hundred-thousandths, so that GIFT's {@code %33.333%} is held
 * exactly and three thirds still make a whole once rounded to thousandths.
 */
public final class Weight {

    public static final int WHOLE = 100_000;

    private Weight() {}

    /** The share of each of {@code n} equal right answers. */
    public static int share(int n) {
        return WHOLE / n;
    }

    static int require(int weight, int least) {
        if (weight < least || weight > WHOLE) {
            throw new InvalidQuestion(InvalidQuestion.Why.WEIGHT_OUT_OF_RANGE);
        }
        return weight;
    }
}
