package org.xuefen.credit.live;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import org.xuefen.credit.award.Awards;
import org.xuefen.credit.award.Earned;
import org.xuefen.live.AttendanceFrozen;
import org.xuefen.live.Attendances;
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

    LiveAward(Jobs jobs, Attendances attendances, Awards awards) {
        this.jobs = jobs;
        this.attendances = attendances;
        this.awards = awards;
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
        attendances.find(Ids.parse(id)).ifPresent(this::award); // erased meanwhile: nobody is left to credit
    }

    @Transactional
    void award(AttendanceFrozen frozen) {
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
