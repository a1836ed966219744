package org.xuefen.credit.live;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.xuefen.credit.award.AwardFault;
import org.xuefen.credit.award.Awards;
import org.xuefen.credit.award.Earned;
import org.xuefen.live.AttendanceFrozen;
import org.xuefen.live.Attendances;
import org.xuefen.live.CourseClasses;
import org.xuefen.live.LiveRole;
import org.xuefen.shared.Ids;
import org.xuefen.shared.JobHandler;
import org.xuefen.shared.Jobs;

/**
 * Awards what was attended. The job is queued in the transaction that freezes the evidence, and is tried until it succeeds; the
 * ledger's key keeps it to one entry, however often it runs.
 */
@Singleton
class LiveAward implements JobHandler {
    static final String SOURCE = "LIVE_CLASS";
    static final String EVIDENCE = "ATTENDANCE";

    private final Jobs jobs;
    private final Attendances attendances;
    private final Awards awards;
    private final CourseClasses courses;
    private final OwedStore owed;
    private final Clock clock;

    LiveAward(Jobs jobs, Attendances attendances, Awards awards, CourseClasses courses, OwedStore owed, Clock clock) {
        this.jobs = jobs;
        this.attendances = attendances;
        this.awards = awards;
        this.courses = courses;
        this.owed = owed;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    void frozen(AttendanceFrozen event) {
        jobs.enqueue(kind(), Ids.text(event.evidenceId()), "");
    }

    @Override
    public String kind() {
        return "credit.live-award";
    }

    @Override
    public int attempts() {
        return Integer.MAX_VALUE;
    }

    @Override
    public void run(String id, String data) {
        try {
            award(Ids.parse(id));
        } catch (RuntimeException fault) {
            note(Ids.parse(id), fault);
            throw fault; // the queue tries it again
        }
    }

    /** Tries it now, whatever the queue does. @return what is still in the way */
    Optional<AwardFault> attempt(long evidenceId) {
        try {
            award(evidenceId);
            return Optional.empty();
        } catch (RuntimeException fault) {
            return Optional.of(note(evidenceId, fault));
        }
    }

    private AwardFault note(long evidenceId, RuntimeException fault) {
        var kind = AwardFault.of(fault);
        attendances.find(evidenceId).ifPresent(frozen -> owed.failed(frozen, kind, clock.instant()));
        return kind;
    }

    /** To those who take a course it is an item of: the course earns, and the class does not. Presenting earns by itself. */
    @Transactional
    void award(long evidenceId) {
        attendances
                .lock(evidenceId) // erased meanwhile: nobody is left to credit
                .filter(frozen -> frozen.evidence().role() == LiveRole.PRESENTER
                        || !courses.taken(frozen.memberId(), frozen.classId()))
                .ifPresent(this::award);
        owed.settled(evidenceId);
    }

    private void award(AttendanceFrozen frozen) {
        var evidence = frozen.evidence();
        var version = awards.applicable(frozen.memberId(), frozen.at());
        if (version.isEmpty()) {
            return;
        }
        var rules = version.get().rules();
        var category = rules.categoryFor(evidence.category());
        var earning = LiveEarning.of(rules, evidence, category);
        var measured = earning.measured();
        if (rules.ruleFor(measured.method(), measured.participation(), category).isEmpty()) {
            return; // a scheme that knows no live classes, or no presenters, says nothing about them
        }
        awards.award(
                new Earned(
                        frozen.memberId(),
                        SOURCE,
                        frozen.classId(),
                        evidence.category(),
                        measured,
                        frozen.at(),
                        EVIDENCE,
                        frozen.evidenceId(),
                        frozen.sha256()),
                earning.shown());
    }
}
