package org.xuefen.credit.audit;

import io.micronaut.serde.annotation.Serdeable;

/**
 * How many members of a subtree stand how.
 *
 * @param countedMilli what counts for all of them together, thousandths
 */
@Serdeable
record Counts(long members, long met, long onCourse, long atRisk, long missed, long countedMilli) {
    static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

    Counts plus(Counts other) {
        return new Counts(
                members + other.members,
                met + other.met,
                onCourse + other.onCourse,
                atRisk + other.atRisk,
                missed + other.missed,
                countedMilli + other.countedMilli);
    }
}
