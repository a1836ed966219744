package org.xuefen.assessment;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * How a quiz is taken. The pass mark is not here: it is the item's threshold.
 *
 * @param timeLimitSeconds null for no limit
 * @param attemptsAllowed null for as many as one likes
 */
@Serdeable
public record QuizSettings(
        @Nullable @Min(60) @Max(21_600) Integer timeLimitSeconds,
        @Nullable @Min(1) @Max(100) Integer attemptsAllowed,
        boolean shuffleQuestions,
        boolean shuffleOptions,
        @NotNull FeedbackPolicy feedback) {

    public static final QuizSettings DEFAULT = new QuizSettings(null, null, false, true, FeedbackPolicy.WHEN_DONE);
}
