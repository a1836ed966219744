package org.xuefen.credit.claim;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.asset.DocumentKind;
import org.xuefen.credit.CreditUnit;
import org.xuefen.shared.Text;

/**
 * A claim as its member sees it.
 *
 * @param prospect what it would give; absent while it does not say enough
 * @param appealable whether a level above can be asked until {@code appealUntil}
 * @param dueAt until when reviewers promise to answer
 * @param entryId the entry it gave
 */
@Serdeable
record ClaimView(
        String id,
        ClaimState state,
        int version,
        int revision,
        ClaimContent content,
        List<DocumentView> documents,
        Form form,
        @Nullable Prospect prospect,
        List<StepView> steps,
        boolean appealable,
        @Nullable Instant appealUntil,
        @Nullable Instant dueAt,
        @Nullable String entryId) {
    /** A line of the list. */
    @Serdeable
    record Line(
            String id,
            ClaimState state,
            String title,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay,
            @Nullable AmountKind amountKind,
            @Nullable Long amountMilli,
            @Nullable String result,
            @Nullable Instant submittedAt,
            @Nullable Instant dueAt,
            boolean appealable,
            @Nullable Instant appealUntil,
            @Nullable String entryId) {}

    /** A document; {@code url} is for those who may see the claim, with {@code ?original=true} as it was handed in. */
    @Serdeable
    record DocumentView(
            String id, String name, DocumentKind kind, long bytes, String sha256, Instant addedAt, String url) {}

    /**
     * What can be claimed, and by when.
     *
     * @param ways empty where no scheme applies, or it has no conversion for outside training
     */
    @Serdeable
    record Form(
            List<Ways.Way> ways,
            List<CategoryChoice> categories,
            @Nullable CreditUnit unit,
            ClaimRules rules) {}

    /** A category a claim can count in. */
    @Serdeable
    record CategoryChoice(String code, Text name) {}

    /** Something that was done; {@code by} is told to organizers alone. */
    @Serdeable
    record StepView(
            ClaimStep.Kind kind,
            int revision,
            @Nullable String by,
            @Nullable RefusalReason reason,
            @Nullable Text reasonWords,
            String note,
            @Nullable Long grantedMilli,
            Instant at) {}
}
