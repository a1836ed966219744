package org.xuefen.study.watch;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.shared.RecurringJob;

/**
 * Deletes players that were opened long ago. What was watched in them is in the member's evidence; one that a completion
 * is still due to stays, and a page that was open all that time opens another.
 */
@Singleton
class SessionSweep implements RecurringJob {
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int AT_ONCE = 10_000;

    private final Db db;
    private final Clock clock;

    SessionSweep(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "study.session-sweep";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        var until = clock.instant().minus(KEPT);
        int deleted = AT_ONCE;
        while (deleted == AT_ONCE) {
            deleted = db.update("""
                    delete from study_session where id < ? and opened_at < ?
                    and not exists (select 1 from study_due d where d.session_id = study_session.id)
                    order by id limit ?
                    """, Ids.first(until), until, AT_ONCE);
        }
    }
}
