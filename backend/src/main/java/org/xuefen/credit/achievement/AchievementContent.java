package org.xuefen.credit.achievement;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a member says of an achievement; while it is a draft anything may be missing.
 *
 * @param title of a degree the subject, else what the post or badge is called
 * @param organization the school, where the post is held, who issued the badge
 * @param firstDay when a degree was conferred, a post began, a badge was issued
 * @param lastDay the last day of a post, none while it is held; until when a badge is valid
 * @param number of the diploma or badge
 */
@Serdeable
public record AchievementContent(
        @NotNull AchievementKind kind,
        @NotNull @Size(max = 200) String title,
        @NotNull @Size(max = 200) String organization,
        @Nullable DegreeLevel level,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @NotNull @Size(max = 100) String number) {}
