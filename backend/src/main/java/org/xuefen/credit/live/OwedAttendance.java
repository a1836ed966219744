package org.xuefen.credit.live;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.xuefen.credit.award.AwardFault;
import org.xuefen.shared.Text;

/**
 * An award for an attended class that failed.
 *
 * @param attempts how often it failed
 * @param failedAt when it did last
 */
@Serdeable
record OwedAttendance(
        String evidenceId,
        String memberId,
        String memberName,
        String memberNo,
        Text unitName,
        String classId,
        Text classTitle,
        Instant attendedAt,
        int attempts,
        AwardFault fault,
        Instant failedAt) {
    /** The longest owed first, so many at the most. */
    @Serdeable
    record OwedAttendances(List<OwedAttendance> items) {}

    /**
     * How a further attempt went.
     *
     * @param fault what still keeps the award from being written; none when nothing is owed any more
     */
    @Serdeable
    record AttendanceOutcome(@Nullable AwardFault fault) {}
}
