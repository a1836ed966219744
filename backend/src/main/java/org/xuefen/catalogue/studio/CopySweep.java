package org.xuefen.catalogue.studio;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.shared.RecurringJob;

/** Deletes copies of saves that came too late, once nobody will ask for them any more. */
@Singleton
class CopySweep implements RecurringJob {
    private static final Duration KEPT = Duration.ofDays(90);
    private static final int AT_ONCE = 1_000;

    private final Db db;
    private final Clock clock;

    CopySweep(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "catalogue.copy-sweep";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        var until = Ids.first(clock.instant().minus(KEPT));
        db.update("delete from course_draft_copy where id < ? order by id limit ?", until, AT_ONCE);
    }
}
