package org.xuefen.credit.scheme;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** To whom a scheme applies, and when: the members of a unit's subtree, from a day on. */
record Assignment(
        long id,
        long schemeId,
        long unitId,
        LocalDate fromDay,
        @Nullable LocalDate untilDay) {
    boolean holds(LocalDate day) {
        return !day.isBefore(fromDay) && (untilDay == null || !day.isAfter(untilDay));
    }
}
