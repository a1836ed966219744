package org.xuefen.study.mandate;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.xuefen.shared.Text;

/**
 * A mandate with everything an organizer sees of it.
 *
 * @param keeps whether the caller may change it, or only sees how their own members stand
 * @param toBind members there were when it was issued; {@code bound} of them are bound so far
 * @param binding whether members are still being bound
 * @param calledToday whether a reminder was asked for today
 */
@Serdeable
record MandateView(
        String id,
        Mandate.State state,
        boolean keeps,
        Named unit,
        Text title,
        Text note,
        List<Named> courses,
        List<AudienceLine> audience,
        LocalDate startsOn,
        LocalDate dueOn,
        int graceDays,
        boolean countsBefore,
        MandateForm.Reminders reminders,
        @Nullable String issuedBy,
        @Nullable Instant issuedAt,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnWhy,
        int toBind,
        int bound,
        boolean binding,
        MandateFigures figures,
        List<DueChange> changes,
        long requestsWaiting,
        boolean calledToday,
        int version) {

    /** Something by name. */
    @Serdeable
    record Named(String id, Text name) {}

    /** Whom it is for, by name. */
    @Serdeable
    record AudienceLine(
            @Nullable Named unit,
            boolean alone,
            @Nullable Named industry,
            @Nullable Named post,
            @Nullable Named member) {}

    /** A due date as it was. */
    @Serdeable
    record DueChange(LocalDate before, LocalDate after, String why, Instant at) {}

    /** A mandate in a list. */
    @Serdeable
    record MandateRow(
            String id,
            Mandate.State state,
            boolean keeps,
            Text unitName,
            Text title,
            int courses,
            LocalDate startsOn,
            LocalDate dueOn,
            boolean binding,
            MandateFigures figures) {}

    /** A unit of a mandate. */
    @Serdeable
    record MandateUnit(
            String unitId, Text name, String kind, boolean direct, boolean expandable, MandateFigures figures) {}
}
