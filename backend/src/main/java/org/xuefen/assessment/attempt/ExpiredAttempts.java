package org.xuefen.assessment.attempt;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xuefen.shared.RecurringJob;

/** Hands in what learners left running when their time was over. */
@Singleton
class ExpiredAttempts implements RecurringJob {
    private static final Logger LOG = LoggerFactory.getLogger(ExpiredAttempts.class);
    private static final int AT_A_TIME = 500;

    private final AttemptTable table;
    private final Finishing finishing;
    private final Clock clock;

    ExpiredAttempts(AttemptTable table, Finishing finishing, Clock clock) {
        this.table = table;
        this.finishing = finishing;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "expired-attempts";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(15);
    }

    /** One that fails is tried again next time and keeps no other from being handed in. */
    @Override
    public void run() {
        for (var attempt : table.over(clock.instant().minus(Attempt.GRACE), AT_A_TIME)) {
            try {
                finishing.finish(attempt.id(), attempt.memberId());
            } catch (RuntimeException e) {
                LOG.error("attempt {} could not be handed in", attempt.id(), e);
            }
        }
    }
}
