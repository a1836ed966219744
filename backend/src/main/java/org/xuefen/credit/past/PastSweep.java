package org.xuefen.credit.past;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.xuefen.shared.RecurringJob;

/** What was made to look at a day goes after some hours: a membership dated back would show in it only when made anew. */
@Singleton
class PastSweep implements RecurringJob {
    private static final Duration KEPT = Duration.ofHours(6);

    private final Pasts pasts;
    private final Clock clock;

    PastSweep(Pasts pasts, Clock clock) {
        this.pasts = pasts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "credit.past-sweep";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(30);
    }

    @Override
    public void run() {
        pasts.madeBefore(clock.instant().minus(KEPT)).forEach(pasts::drop);
    }
}
