package org.xuefen.credit.claim;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/**
 * Deadlines and levels of claims.
 *
 * @param submitDays how long after its last day a training can be claimed
 * @param reviewDays how long the first level has
 * @param secondReviewDays how long the second level, and whoever decides on an appeal, has
 * @param appealDays how long a refusal can be appealed
 * @param levels 1, or 2: an organizer of a higher unit looks at what the first approved
 * @param dayMinutes what a day of training counts as
 */
@Serdeable
record ClaimRules(
        @Min(1) @Max(1100) int submitDays,
        @Min(1) @Max(180) int reviewDays,
        @Min(1) @Max(180) int secondReviewDays,
        @Min(1) @Max(180) int appealDays,
        @Min(1) @Max(2) int levels,
        @Min(60) @Max(720) int dayMinutes) {
    static final ClaimRules DEFAULT = new ClaimRules(180, 10, 10, 15, 1, 480);

    Duration review() {
        return Duration.ofDays(reviewDays);
    }

    Duration secondReview() {
        return Duration.ofDays(secondReviewDays);
    }

    Duration appeal() {
        return Duration.ofDays(appealDays);
    }
}
