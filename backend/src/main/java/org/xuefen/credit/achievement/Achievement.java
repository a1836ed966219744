package org.xuefen.credit.achievement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An achievement as it is stored.
 *
 * @param version goes up with each change; reviewers name it
 * @param replaces the confirmed one that this is a newer version of
 * @param replacedBy the newer version, once that is confirmed
 * @param unitId the member's unit when it was confirmed
 * @param seal hash of what was confirmed, documents too
 */
public record Achievement(
        long id,
        long memberId,
        int version,
        AchievementContent content,
        @Nullable Long replaces,
        @Nullable Long replacedBy,
        @Nullable Instant submittedAt,
        @Nullable Instant returnedAt,
        @Nullable Instant confirmedAt,
        @Nullable Instant waitingSince,
        @Nullable Long unitId,
        @Nullable String seal) {
    public AchievementState state() {
        if (confirmedAt != null) {
            return replacedBy == null ? AchievementState.CONFIRMED : AchievementState.REPLACED;
        }
        if (waitingSince != null) {
            return AchievementState.SUBMITTED;
        }
        return returnedAt == null ? AchievementState.DRAFT : AchievementState.RETURNED;
    }

    public AchievementKind kind() {
        return content.kind();
    }
}
