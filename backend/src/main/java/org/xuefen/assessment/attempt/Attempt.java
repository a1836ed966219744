package org.xuefen.assessment.attempt;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One sitting of one quiz.
 *
 * @param seed decides the order of questions and options
 * @param deadline null without a time limit
 * @param end null while it runs
 */
record Attempt(
        long id,
        long memberId,
        long courseId,
        long revisionId,
        long itemId,
        long quizId,
        int number,
        long seed,
        int passPercent,
        Instant startedAt,
        @Nullable Instant deadline,
        @Nullable End end) {

    /** For answers that were on their way when the time ran out. */
    static final Duration GRACE = Duration.ofSeconds(5);

    /** Who ended it. */
    enum EndedBy {
        MEMBER,
        TIME
    }

    /** How it ended. */
    record End(Instant at, EndedBy by, int scoreMilli, boolean passed) {}

    boolean isOpen() {
        return end == null;
    }

    /** Past its deadline and the grace after it. */
    boolean isOver(Instant now) {
        return deadline != null && now.isAfter(deadline.plus(GRACE));
    }

    @Nullable
    Long secondsLeft(Instant now) {
        return deadline == null
                ? null
                : Math.max(0, Duration.between(now, deadline).toSeconds());
    }
}
