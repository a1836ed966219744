package org.xuefen.credit.award;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.xuefen.shared.Text;

/**
 * A completion whose award failed and will be tried again.
 *
 * @param completedAt since when it is owed
 * @param attempts how often it failed
 * @param nextAt when it is tried again by itself
 */
@Serdeable
record OwedAward(
        String completionId,
        String memberId,
        String memberName,
        String memberNo,
        Text unitName,
        String courseId,
        Text courseTitle,
        Instant completedAt,
        int attempts,
        AwardFault fault,
        Instant nextAt) {}
