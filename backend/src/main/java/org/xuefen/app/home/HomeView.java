package org.xuefen.app.home;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.xuefen.catalogue.ItemKind;
import org.xuefen.credit.Standing;
import org.xuefen.shared.Text;

/**
 * A member's first page.
 *
 * @param unit null for someone who belongs to none
 * @param standing null where no scheme applies
 * @param daysLeft of the standing's year
 * @param next where to go on; null when nothing is in progress
 * @param dueSoon what is required of them, the first due first
 */
@Serdeable
record HomeView(
        String name,
        @Nullable Text unit,
        @Nullable Standing standing,
        int daysLeft,
        @Nullable Next next,
        int inProgressCount,
        List<CourseInProgress> inProgress,
        List<Due> dueSoon,
        List<Recommended> recommendations) {

    /**
     * A course that is required.
     *
     * @param daysLeft to the due day, negative once it is over
     */
    @Serdeable
    record Due(
            String mandateId,
            Text mandateTitle,
            String courseId,
            Text courseTitle,
            LocalDate dueOn,
            long daysLeft,
            int percent) {}

    /**
     * Where to go on.
     *
     * @param durationMs 0 where there is nothing to play
     * @param countedPercent of what the item needs
     * @param itemIndex from 1
     */
    @Serdeable
    record Next(
            String courseId,
            String itemId,
            ItemKind itemKind,
            Text title,
            Text courseTitle,
            long positionMs,
            long durationMs,
            int countedPercent,
            @Nullable String posterUrl,
            int itemIndex,
            int itemCount) {}

    /** A course that has been begun. */
    @Serdeable
    record CourseInProgress(String courseId, Text title, int itemsDone, int itemCount, int percent, long secondsLeft) {}

    /** Why a course is recommended: a code whose sentence the pages have, and what goes into it. */
    @Serdeable
    record Reason(String code, Map<String, String> args) {}

    /**
     * A course that fits this member.
     *
     * @param creditMilli what all of it gives, null where no scheme applies
     * @param provider who gives it, for a course that is listed here and studied elsewhere
     */
    @Serdeable
    record Recommended(
            String courseId,
            Text title,
            @Nullable Text category,
            int itemCount,
            long minutes,
            @Nullable Long creditMilli,
            @Nullable String posterUrl,
            @Nullable String provider,
            Reason reason) {}
}
