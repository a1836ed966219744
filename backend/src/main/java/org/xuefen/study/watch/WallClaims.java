package org.xuefen.study.watch;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import org.xuefen.study.TimeClaims;
import org.xuefen.study.evidence.IntervalSet;

/** Claims of what is attended, on the same desk row as those of players. */
@Singleton
class WallClaims implements TimeClaims {
    private final Desks desks;
    private final StudySettings settings;
    private final Clock clock;

    WallClaims(Desks desks, StudySettings settings, Clock clock) {
        this.desks = desks;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    @Transactional
    public long claim(long memberId, long source, Instant from, Instant until) {
        var now = clock.instant();
        long oldest = now.minus(settings.backlog()).toEpochMilli();
        var desk = desks.lock(memberId);
        var free = desk.claims().free(oldest, now.toEpochMilli());
        var granted = free.intersect(IntervalSet.of(from.toEpochMilli(), until.toEpochMilli()));
        if (!granted.isEmpty()) {
            desks.save(memberId, desk.with(desk.claims().since(oldest).with(source, granted)), now);
        }
        return granted.measure();
    }
}
