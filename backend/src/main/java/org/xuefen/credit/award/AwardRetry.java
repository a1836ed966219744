package org.xuefen.credit.award;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.xuefen.shared.RecurringJob;

/** Tries again what is still owed, with growing pauses and without end: a credit is never given up. */
@Singleton
class AwardRetry implements RecurringJob {
    private static final int BATCH = 200;

    private final DueStore due;
    private final AwardOnCompletion awards;
    private final Clock clock;

    AwardRetry(DueStore due, AwardOnCompletion awards, Clock clock) {
        this.due = due;
        this.awards = awards;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "credit-award-retry";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        for (long completionId : due.due(clock.instant(), BATCH)) {
            retry(completionId);
        }
    }

    @Transactional
    boolean retry(long completionId) {
        return awards.attempt(completionId);
    }
}
