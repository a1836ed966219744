package org.xuefen.live.stage;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.xuefen.live.LiveClass.Ending;
import org.xuefen.live.LiveClasses;
import org.xuefen.shared.RecurringJob;

/** Ends classes whose node never came back: none goes on for ever. */
@Singleton
class ForgottenClasses implements RecurringJob {
    private static final Duration LONG_AFTER = Duration.ofHours(12);

    private final StageTable table;
    private final LiveClasses classes;
    private final Clock clock;

    ForgottenClasses(StageTable table, LiveClasses classes, Clock clock) {
        this.table = table;
        this.classes = classes;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "live.forgotten-classes";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        var now = clock.instant();
        table.forgotten(now.minus(LONG_AFTER)).forEach(id -> classes.end(id, Ending.LOST, now));
    }
}
