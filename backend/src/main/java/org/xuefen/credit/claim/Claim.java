package org.xuefen.credit.claim;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A claim as it is stored.
 *
 * @param rootId the organization it was made in; likenesses are looked for within it
 * @param version goes up with each change of any kind; reviewers name it
 * @param revision how often it has been submitted
 * @param dayMinutes what a day counted as when it was begun
 * @param grantedMilli what reviewers made of the amount; null: as claimed
 * @param signs whether something looked like a duplicate
 * @param waitingSince while a reviewer has to act
 * @param firstDepth at which depth of the tree the first review was made, 1 for the root
 * @param refusedDepth at which depth it was refused last
 * @param appeals how often it was appealed
 */
record Claim(
        long id,
        long memberId,
        long rootId,
        ClaimState state,
        int version,
        int revision,
        ClaimContent content,
        int dayMinutes,
        @Nullable Long grantedMilli,
        @Nullable String grantedCategory,
        boolean signs,
        @Nullable String trainingKey,
        @Nullable Instant firstSubmittedAt,
        @Nullable Instant submittedAt,
        @Nullable Instant waitingSince,
        @Nullable Instant dueAt,
        @Nullable Long firstBy,
        int firstDepth,
        @Nullable Long refusedBy,
        int refusedDepth,
        int appeals,
        @Nullable Instant appealUntil,
        @Nullable Instant decidedAt,
        @Nullable Long entryId) {
    @Nullable
    Long amountMilli() {
        return grantedMilli == null ? content.amountMilli() : grantedMilli;
    }

    @Nullable
    String category() {
        return grantedCategory == null ? content.category() : grantedCategory;
    }

    Claim granted(@Nullable Long milli, @Nullable String category) {
        return copy(content, milli, category);
    }

    /** With what was submitted, where the member is changing it. */
    Claim with(ClaimContent other) {
        return copy(other, grantedMilli, grantedCategory);
    }

    private Claim copy(ClaimContent said, @Nullable Long milli, @Nullable String category) {
        return new Claim(
                id,
                memberId,
                rootId,
                state,
                version,
                revision,
                said,
                dayMinutes,
                milli,
                category,
                signs,
                trainingKey,
                firstSubmittedAt,
                submittedAt,
                waitingSince,
                dueAt,
                firstBy,
                firstDepth,
                refusedBy,
                refusedDepth,
                appeals,
                appealUntil,
                decidedAt,
                entryId);
    }
}
