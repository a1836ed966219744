package org.xuefen.credit.achievement;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.credential.Checked;
import org.xuefen.shared.Text;

/**
 * An achievement in a list.
 *
 * @param outcome what the last check of a badge's file came to
 * @param returnNote why it was returned
 * @param memberName whose it is, for organizers
 */
@Serdeable
public record AchievementLine(
        String id,
        AchievementState state,
        int version,
        AchievementContent content,
        @Nullable Text levelName,
        Checked.@Nullable Outcome outcome,
        @Nullable String replaces,
        @Nullable String returnNote,
        @Nullable Instant submittedAt,
        @Nullable Instant confirmedAt,
        @Nullable String memberName,
        @Nullable String memberNo,
        @Nullable Text unitName) {}
