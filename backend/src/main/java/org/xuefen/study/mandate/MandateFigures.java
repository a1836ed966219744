package org.xuefen.study.mandate;

import io.micronaut.serde.annotation.Serdeable;

/** How many members stand how. {@code exempt} counts those who asked, too. */
@Serdeable
record MandateFigures(long members, long done, long doneLate, long begun, long notBegun, long overdue, long exempt) {
    static final MandateFigures NONE = new MandateFigures(0, 0, 0, 0, 0, 0, 0);

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
