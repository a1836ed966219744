package org.xuefen.live;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.shared.Text;

/**
 * What someone attended of a class. Its JSON is what is frozen and hashed, so fields are only ever added at the end, and
 * nullable.
 *
 * @param heldMillis how long the class was live, interruptions left out
 * @param countedMillis what of it they attended and claimed nowhere else at the same time
 * @param checksAsked of whoever is credited for attending; 0 where no scheme asks for checks
 * @param seed of the generator that drew the checks
 */
@Serdeable
public record AttendanceEvidence(
        long classId,
        Text title,
        LiveRole role,
        @Nullable String category,
        Instant scheduledFrom,
        Instant scheduledUntil,
        Instant beganAt,
        Instant endedAt,
        long heldMillis,
        long countedMillis,
        long designatedMilli,
        List<Interval> intervals,
        int checksAsked,
        int checksAnswered,
        int checksMadeUp,
        List<Response> responses,
        @Nullable Long seed) {
    /** A stretch of time in the room. */
    @Serdeable
    public record Interval(Instant from, Instant until) {}

    /**
     * A check and what became of it.
     *
     * @param answer what was answered, absent where nothing was
     */
    @Serdeable
    public record Response(
            int number,
            Instant askedAt,
            Instant closedAt,
            @Nullable String answer,
            @Nullable Instant answeredAt,
            boolean madeUp) {}
}
