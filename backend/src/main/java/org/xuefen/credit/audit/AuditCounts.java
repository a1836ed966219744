package org.xuefen.credit.audit;

import io.micronaut.serde.annotation.Serdeable;

/**
 * How many members of a subtree stand how.
 *
 * @param countedMilli what counts for all of them together, thousandths
 */
@Serdeable
record AuditCounts(long members, long met, long onCourse, long atRisk, long missed, long countedMilli) {
    static final AuditCounts NONE = new AuditCounts(0, 0, 0, 0, 0, 0);

    AuditCounts plus(AuditCounts other) {
        return new AuditCounts(
                members + other.members,
                met + other.met,
                onCourse + other.onCourse,
                atRisk + other.atRisk,
                missed + other.missed,
                countedMilli + other.countedMilli);
    }
}
