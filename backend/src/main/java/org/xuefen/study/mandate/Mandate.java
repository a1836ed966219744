package org.xuefen.study.mandate;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xuefen.shared.Text;
import org.xuefen.study.MandateSchedule;

/**
 * A mandate.
 *
 * @param unitPath nobody outside is bound by it
 * @param toBind members the audience had when it was issued
 * @param bound how many of them are bound so far
 * @param boundAt when all were
 * @param remindTurn counts the reasons to look again who is to be reminded
 */
record Mandate(
        long id,
        long unitId,
        String unitPath,
        State state,
        Text title,
        Text note,
        LocalDate startsOn,
        LocalDate dueOn,
        int graceDays,
        boolean countsBefore,
        MandateSchedule reminders,
        long createdBy,
        @Nullable Long issuedBy,
        @Nullable Instant issuedAt,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnWhy,
        int toBind,
        int bound,
        @Nullable Instant boundAt,
        int remindTurn,
        int version) {

    enum State {
        DRAFT,
        ISSUED,
        WITHDRAWN
    }

    boolean issued() {
        return state == State.ISSUED;
    }
}
