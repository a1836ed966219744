package org.xuefen.live.report;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.xuefen.live.LiveRole;
import org.xuefen.shared.Text;

/** Reports as they are shown. */
final class ReportView {
    private ReportView() {}

    /**
     * What became of a class.
     *
     * @param came people who were in the room, hosts left out
     * @param stayed of those, who were there for at least half of the time
     * @param timeline how many were there, at even steps
     */
    @Serdeable
    record ClassReport(
            Text title,
            @Nullable Instant beganAt,
            @Nullable Instant endedAt,
            long registered,
            long came,
            long stayed,
            long messages,
            List<TimelinePoint> timeline,
            List<CheckFigures> checks,
            List<ReportedQuestion> questions,
            List<ReportedPoll> polls) {}

    /** How many were there at a moment. */
    @Serdeable
    record TimelinePoint(Instant at, long present) {}

    /** How many answered a check, in time or later. */
    @Serdeable
    record CheckFigures(int number, Instant askedAt, long answered, long madeUp) {}

    /** A question and what became of it. */
    @Serdeable
    record ReportedQuestion(String text, String name, int votes, boolean answered, Instant at) {}

    /** A poll and its counts. */
    @Serdeable
    record ReportedPoll(String question, List<String> choices, List<Integer> counts, @Nullable Integer correct) {}

    /**
     * Someone's attendance.
     *
     * @param countedMillis what counts of it
     * @param frozen whether it is final
     */
    @Serdeable
    record AttendanceLine(
            String memberId,
            String name,
            String memberNo,
            Text unitName,
            LiveRole role,
            @Nullable Instant firstAt,
            @Nullable Instant lastAt,
            long countedMillis,
            int answered,
            int madeUp,
            int asked,
            boolean frozen) {}
}
