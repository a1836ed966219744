package org.xuefen.live.presence;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.json.JsonMapper;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.xuefen.live.AttendanceEvidence;
import org.xuefen.live.AttendanceFrozen;
import org.xuefen.live.LiveClass;
import org.xuefen.live.LiveEnded;
import org.xuefen.live.PresencePolicy;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.shared.JobHandler;
import org.xuefen.shared.Jobs;
import org.xuefen.shared.Sha256;

/**
 * Freezes what was attended, a member at a time and each once: whoever was killed in the middle goes on with those who are not
 * frozen yet. Where missed checks may be made up, a member's evidence waits until they are, or until the time for it is over.
 */
@Singleton
class Freezing implements JobHandler {
    private static final String KIND = "live.freeze";
    private static final Duration AFTER_LAST_ANSWER = Duration.ofSeconds(10);
    private static final Duration LATE_TABS = Duration.ofSeconds(30);

    private final Db db;
    private final HeldStore held;
    private final AttendanceStore attendance;
    private final CheckStore checks;
    private final Gathering gathering;
    private final Claiming claiming;
    private final Deadlines deadlines;
    private final JsonMapper json;
    private final Jobs jobs;
    private final ApplicationEventPublisher<AttendanceFrozen> events;
    private final Clock clock;

    Freezing(
            Db db,
            HeldStore held,
            AttendanceStore attendance,
            CheckStore checks,
            Gathering gathering,
            Claiming claiming,
            Deadlines deadlines,
            JsonMapper json,
            Jobs jobs,
            ApplicationEventPublisher<AttendanceFrozen> events,
            Clock clock) {
        this.db = db;
        this.held = held;
        this.attendance = attendance;
        this.checks = checks;
        this.gathering = gathering;
        this.claiming = claiming;
        this.deadlines = deadlines;
        this.json = json;
        this.jobs = jobs;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    void ended(LiveEnded event) {
        if (event.ending() == LiveClass.Ending.NOBODY_CAME) {
            return;
        }
        // Whoever has more time has twice the window.
        int window = checks.planned(event.classId())
                .map(planned -> planned.policy().windowSeconds() * 2)
                .orElse(0);
        var when = event.at().plus(LATE_TABS).plus(AFTER_LAST_ANSWER).plusSeconds(window);
        jobs.enqueueAt(KIND, Ids.text(event.classId()), "", when);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int attempts() {
        return Integer.MAX_VALUE;
    }

    /** @param id the class, and what comes after a dash tells its second turn from the first */
    @Override
    public void run(String id, String data) {
        long classId = Ids.parse(id.split("-", 2)[0]);
        claiming.claimAll(classId);
        boolean waiting = false;
        RuntimeException failed = null;
        for (long memberId : attendance.members(classId)) {
            try {
                waiting |= !freeze(classId, memberId, false);
            } catch (RuntimeException e) {
                failed = e; // the others are not to wait for this one
            }
        }
        if (failed != null) {
            throw failed;
        }
        if (waiting) {
            var policy = checks.planned(classId).orElseThrow().policy();
            var deadline =
                    deadlines.of(Objects.requireNonNull(held.require(classId).endedAt()), policy.workingDays());
            jobs.enqueueAt(KIND, classId + "-late", "", deadline);
        }
    }

    /**
     * @param ready what was missed is made up, as far as it will be
     * @return whether it is frozen now
     */
    @Transactional
    boolean freeze(long classId, long memberId, boolean ready) {
        if (frozen(classId, memberId)) {
            return true;
        }
        var evidence = gathering.of(classId, memberId);
        if (evidence.intervals().isEmpty()) {
            return true; // only in the waiting room
        }
        if (!ready && mayBeMadeUp(classId, memberId, evidence)) {
            return false;
        }
        write(classId, memberId, evidence);
        return true;
    }

    boolean frozen(long classId, long memberId) {
        return db.number("select count(*) from live_evidence where class_id = ? and member_id = ?", classId, memberId)
                > 0;
    }

    private boolean mayBeMadeUp(long classId, long memberId, AttendanceEvidence evidence) {
        var policy = checks.planned(classId).map(CheckStore.Planned::policy).orElse(null);
        if (policy == null || policy.missed() != PresencePolicy.Missed.MAKE_UP) {
            return false;
        }
        int first = evidence.checksAsked() - evidence.checksAnswered();
        // What may be missed is counted over a series: six days of it are one training.
        long all = first + checks.missedInSeries(classId, memberId, evidence.endedAt());
        return first - evidence.checksMadeUp() > 0
                && all <= policy.allowed()
                && clock.instant().isBefore(deadlines.of(evidence.endedAt(), policy.workingDays()));
    }

    private void write(long classId, long memberId, AttendanceEvidence evidence) {
        long id = Ids.next();
        var frozen = write(evidence);
        var sha256 = Sha256.hex(frozen);
        Instant now = clock.instant();
        int written = db.update("""
                insert ignore into live_evidence (id, class_id, member_id, frozen, sha256, frozen_at)
                values (?, ?, ?, ?, ?, ?)
                """, id, classId, memberId, frozen, sha256, now);
        if (written == 1) {
            events.publishEvent(new AttendanceFrozen(id, classId, memberId, evidence.endedAt(), sha256, evidence));
        }
    }

    private String write(AttendanceEvidence evidence) {
        try {
            return json.writeValueAsString(evidence);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
