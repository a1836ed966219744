package org.xuefen.live.schedule;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.xuefen.live.LiveClass.Ending;
import org.xuefen.live.LiveClasses;
import org.xuefen.shared.RecurringJob;

/** Closes classes whose presenter never came, and says so: nobody waits before a dead button. */
@Singleton
class NobodyCame implements RecurringJob {
    /** As long as people wait for a presenter who is late. */
    static final Duration PATIENCE = Duration.ofMinutes(30);

    private static final int BATCH = 200;

    private final PlanStore store;
    private final LiveClasses classes;
    private final ClassNews news;
    private final Clock clock;

    NobodyCame(PlanStore store, LiveClasses classes, ClassNews news, Clock clock) {
        this.store = store;
        this.classes = classes;
        this.news = news;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "live.nobody-came";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        var waited = store.query(
                """
                where c.starts_at < ? and c.starts_at > ? and c.began_at is null and c.ended_at is null
                    and c.cancelled_at is null order by c.starts_at limit ?
                """, clock.instant().minus(PATIENCE), clock.instant().minus(Duration.ofDays(60)), BATCH);
        waited.forEach(plan -> close(plan.id()));
    }

    @Transactional
    void close(long classId) {
        var plan = store.lock(classId);
        if (plan.over() || plan.live().beganAt() != null) {
            return;
        }
        classes.end(classId, Ending.NOBODY_CAME, clock.instant());
        news.nobodyCame(plan);
    }
}
