package org.xuefen.study.progress;

import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xuefen.shared.RecurringJob;
import org.xuefen.study.watch.Dues;

/** Completes what a crash left between the heartbeat that reached the threshold and its completion. */
@Singleton
class DueSweep implements RecurringJob {
    private static final Logger LOG = LoggerFactory.getLogger(DueSweep.class);
    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final int AT_ONCE = 500;

    private final Dues dues;
    private final Provider<CompletionService> completions;
    private final Clock clock;

    DueSweep(Dues dues, Provider<CompletionService> completions, Clock clock) {
        this.dues = dues;
        this.completions = completions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "study-due";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(20);
    }

    @Override
    @SuppressWarnings("CatchingUnchecked")
    public void run() {
        for (var due : dues.waiting(clock.instant().minus(GRACE), AT_ONCE)) {
            try {
                completions.get().settle(due.memberId(), due.sessionId());
            } catch (RuntimeException e) {
                LOG.warn("completion of member {} stays due", due.memberId(), e);
            }
        }
    }
}
