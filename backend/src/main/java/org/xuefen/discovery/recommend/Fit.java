package org.xuefen.discovery.recommend;

import org.jspecify.annotations.Nullable;

/**
 * How a course stands to a reader's industry.
 *
 * @param strength 1 for a course declared for it, less where only its words speak for it; of {@code NEAR}, times how near; of
 *     {@code UNASKED}, 1 for what is for no industry in particular
 * @param industry the code to tell: of {@code OWN} and {@code UNKNOWN} what the course is for, of {@code NEAR} the
 *     neighbour's
 */
record Fit(Kind kind, double strength, @Nullable String industry) {
    enum Kind {
        /** For the reader's own division. */
        OWN,
        /** For a division near to it. */
        NEAR,
        /** For no industry in particular. */
        EVERYONE,
        /** For one, where it is not known which the reader's is. */
        UNKNOWN,
        /** The reader's is not to count. */
        UNASKED,
        /** For others. */
        OTHERS
    }

    static final Fit EVERYONE = new Fit(Kind.EVERYONE, 0, null);
    static final Fit OTHERS = new Fit(Kind.OTHERS, 0, null);
    /** A course of the weakest fit to one's own division still weighs more than the best borrowed one. */
    private static final double OWN_LEAST = 1;

    private static final double OWN_MOST = 2;
    private static final double ANYONE = 0.5;
    /** Less than anything else that speaks for a course, to fill a shelf. */
    private static final double FILLS = 0.01;

    double weight() {
        return switch (kind) {
            case OWN -> OWN_LEAST + (OWN_MOST - OWN_LEAST) * Math.min(1, strength);
            case NEAR -> ANYONE + (OWN_LEAST - ANYONE) * Math.min(1, strength);
            case EVERYONE -> ANYONE;
            case UNKNOWN -> ANYONE / 2;
            case UNASKED -> FILLS * strength;
            case OTHERS -> 0;
        };
    }

    /** Whether there is something to tell the reader. */
    boolean says() {
        return industry != null;
    }
}
