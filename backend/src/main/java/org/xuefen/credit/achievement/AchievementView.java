package org.xuefen.credit.achievement;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.asset.DocumentKind;
import org.xuefen.credit.certificate.CredentialChecks;
import org.xuefen.shared.Text;

/**
 * An achievement with all that belongs to it.
 *
 * @param unitName the member's unit when it was confirmed
 * @param intact whether what was confirmed is as it was, to the last byte of its documents; absent until then
 * @param replaces the one this is a newer version of
 * @param replacedBy its newer version
 * @param member whose it is, for organizers
 */
@Serdeable
record AchievementView(
        String id,
        AchievementState state,
        int version,
        AchievementContent content,
        @Nullable Text levelName,
        List<PaperView> documents,
        @Nullable BadgeView badge,
        List<StepView> steps,
        @Nullable Text unitName,
        @Nullable Boolean intact,
        @Nullable Instant submittedAt,
        @Nullable Instant confirmedAt,
        @Nullable String replaces,
        @Nullable String replacedBy,
        @Nullable MemberRef member) {
    /** A document; its address opens for the member and, once submitted, for their organizers. */
    @Serdeable
    record PaperView(
            String id, String name, DocumentKind kind, long bytes, String sha256, Instant addedAt, String url) {}

    /** The file of a badge, and what the check of it comes to now. */
    @Serdeable
    record BadgeView(String name, String sha256, int bytes, String url, CredentialChecks.CheckView check) {}

    /** Something that was done; {@code by} is told to organizers alone. */
    @Serdeable
    record StepView(AchievementStep.Kind kind, @Nullable String by, String note, Instant at) {}

    /** Whose it is. */
    @Serdeable
    record MemberRef(String id, String name, String memberNo, List<Text> unit) {}
}
