package org.xuefen.live.presence;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.xuefen.shared.RecurringJob;
import org.xuefen.study.TimeClaims;

/**
 * Claims the time of those who are in a live class, a little at a time: what they spend somewhere else at the same moment is
 * counted once, for whichever claimed first.
 */
@Singleton
class Claiming implements RecurringJob {
    private static final int CHUNK = 500;

    private final AttendanceStore attendance;
    private final HeldStore held;
    private final TimeClaims claims;

    Claiming(AttendanceStore attendance, HeldStore held, TimeClaims claims) {
        this.attendance = attendance;
        this.held = held;
        this.claims = claims;
    }

    @Override
    public String name() {
        return "live.claims";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(20);
    }

    @Override
    public void run() {
        held.live().forEach(this::claimAll);
    }

    void claimAll(long classId) {
        var now = held.require(classId);
        if (now.beganAt() == null) {
            return;
        }
        var rows = attendance.unclaimed(classId, 0, CHUNK);
        while (!rows.isEmpty()) {
            rows.forEach(row -> claim(now, row));
            rows = attendance.unclaimed(classId, rows.getLast().id(), CHUNK);
        }
    }

    @Transactional
    void claim(Held now, AttendanceStore.Row row) {
        long millis = 0;
        for (var live : now.live(row.span().until())) {
            var mine = Spans.within(live, row.claimedUntil(), row.span().until());
            if (!mine.empty()) {
                millis += claims.claim(row.memberId(), now.classId(), mine.from(), mine.until());
            }
        }
        if (!attendance.claimed(row, millis)) {
            throw new IllegalStateException("claimed by another server meanwhile"); // rolls this one back
        }
    }
}
