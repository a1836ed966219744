package org.xuefen.study.mandate;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;
import org.xuefen.study.RequirementState;

/** How many members stand how. {@code exempt} counts those who asked, too. */
@Serdeable
record MandateFigures(long members, long done, long doneLate, long begun, long notBegun, long overdue, long exempt) {
    static final MandateFigures NONE = new MandateFigures(0, 0, 0, 0, 0, 0, 0);

    static MandateFigures of(RequirementState state, long count) {
        return of(Map.of(state, count));
    }

    private static MandateFigures of(Map<RequirementState, Long> counts) {
        return new MandateFigures(
                counts.values().stream().mapToLong(Long::longValue).sum(),
                counts.getOrDefault(RequirementState.DONE, 0L),
                counts.getOrDefault(RequirementState.DONE_LATE, 0L),
                counts.getOrDefault(RequirementState.BEGUN, 0L),
                counts.getOrDefault(RequirementState.NOT_BEGUN, 0L),
                counts.getOrDefault(RequirementState.OVERDUE, 0L),
                counts.getOrDefault(RequirementState.EXEMPT, 0L) + counts.getOrDefault(RequirementState.EXCUSED, 0L));
    }

    MandateFigures plus(MandateFigures other) {
        return new MandateFigures(
                members + other.members,
                done + other.done,
                doneLate + other.doneLate,
                begun + other.begun,
                notBegun + other.notBegun,
                overdue + other.overdue,
                exempt + other.exempt);
    }
}
