package org.xuefen.credit.claim;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.shared.Text;

/**
 * A claim as its reviewers see it, with what was last submitted.
 *
 * @param before what the revision before it said, once it was returned and corrected
 * @param grantedMilli what reviewers made of the amount so far
 * @param alike other claims it looks like; questions, never verdicts
 * @param training who else claims the same training
 * @param hindrance the code of what keeps the reader from deciding; null: nothing does
 */
@Serdeable
record ReviewView(
        String id,
        ClaimState state,
        int version,
        int revision,
        MemberRef member,
        ClaimContent content,
        @Nullable ClaimContent before,
        @Nullable Long grantedMilli,
        @Nullable String grantedCategory,
        List<ClaimView.DocumentView> documents,
        ClaimView.Form form,
        @Nullable Prospect prospect,
        List<Alike> alike,
        Training training,
        List<ClaimView.StepView> steps,
        @Nullable String hindrance,
        @Nullable Instant submittedAt,
        @Nullable Instant dueAt,
        @Nullable String entryId) {
    /** Whose it is. */
    @Serdeable
    record MemberRef(
            String id,
            String name,
            String memberNo,
            List<Text> unit,
            @Nullable Text industry) {}

    /**
     * A claim that has something in common with this one.
     *
     * @param id absent, as everything else but the signs, where the reader may not see it
     * @param creditMilli what it gave
     */
    @Serdeable
    record Alike(
            List<Likeness.Sign> signs,
            @Nullable String id,
            @Nullable String memberName,
            boolean sameMember,
            @Nullable ClaimContent content,
            @Nullable ClaimState state,
            @Nullable Long creditMilli,
            List<String> documents) {}

    /**
     * The same training, as others claim it.
     *
     * @param others how many, a hundred at most
     * @param waiting those the reader may decide on now
     */
    @Serdeable
    record Training(int others, List<Waiting> waiting) {}

    /** A claim that could be approved together with this one. */
    @Serdeable
    record Waiting(String id, int version, String memberName) {}

    /**
     * A line of the queue.
     *
     * @param mine whether it waits for the reader
     * @param training the same for claims that say the same of the same training; absent where it can't be told
     */
    @Serdeable
    record Line(
            String id,
            int version,
            ClaimState state,
            String memberName,
            String memberNo,
            Text unitName,
            String title,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay,
            @Nullable AmountKind amountKind,
            @Nullable Long amountMilli,
            @Nullable String result,
            boolean signs,
            boolean overdue,
            boolean mine,
            @Nullable Instant submittedAt,
            @Nullable Instant dueAt,
            @Nullable String training) {}
}
