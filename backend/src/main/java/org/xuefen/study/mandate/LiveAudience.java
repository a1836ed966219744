package org.xuefen.study.mandate;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.xuefen.organization.Members;
import org.xuefen.organization.MembersChanged;
import org.xuefen.organization.OrganizationSettings;
import org.xuefen.organization.UnitMoved;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.shared.JobHandler;
import org.xuefen.shared.Jobs;
import org.xuefen.shared.RecurringJob;

/**
 * Keeps audiences live: who comes to fit is bound, who does not fit any more is let go. For one member with the change
 * itself; for many, and once in a while to be sure, by a job.
 */
@Singleton
class LiveAudience implements RecurringJob {
    private static final String KIND = "study.mandate-audience";

    private final Db db;
    private final MandateStore store;
    private final Audiences audiences;
    private final Binding binding;
    private final Marks marks;
    private final Members members;
    private final OrganizationSettings settings;
    private final Jobs jobs;
    private final Clock clock;

    LiveAudience(
            Db db,
            MandateStore store,
            Audiences audiences,
            Binding binding,
            Marks marks,
            Members members,
            OrganizationSettings settings,
            Jobs jobs,
            Clock clock) {
        this.db = db;
        this.store = store;
        this.audiences = audiences;
        this.binding = binding;
        this.marks = marks;
        this.members = members;
        this.settings = settings;
        this.jobs = jobs;
        this.clock = clock;
    }

    @EventListener
    void changed(MembersChanged event) {
        if (event.memberIds().size() > 1) {
            jobs.enqueue(KIND, Ids.text(Ids.next()), "");
            return;
        }
        long memberId = event.memberIds().getFirst();
        var path = members.require(memberId).unitPath();
        for (var mandate : store.concerning(path, binding.mandatesOf(memberId), settings.dayOf(clock.instant()))) {
            settle(mandate, Sql.of("m.member_id = ?", memberId), Sql.of("b.member_id = ?", memberId));
        }
    }

    /** A unit that moves takes along what was made for it and beneath it. */
    @EventListener
    void moved(UnitMoved event) {
        db.update("""
                update study_mandate set unit_path = concat(?, substring(unit_path, ?)) where unit_path like ?
                """, event.toPath(), event.fromPath().length() + 1, event.fromPath() + "%");
        jobs.enqueue(KIND, Ids.text(Ids.next()), "");
    }

    /**
     * Lets go and binds.
     *
     * @param whom over {@code member_unit m}
     * @param rows the same over {@code study_mandate_bound b}
     */
    @Transactional
    void settle(Mandate mandate, Sql whom, Sql rows) {
        var now = clock.instant();
        var fits = audiences.of(mandate);
        binding.release(mandate, fits, rows, now);
        binding.follow(mandate.id(), rows);
        var fresh = Sql.all(List.of(whom, fits));
        int bound = 0;
        for (var at = Binding.Place.START; at != null; ) {
            var chunk = binding.bind(mandate, fresh, now, due(mandate, settings.dayOf(now)), at);
            bound += chunk.members();
            at = chunk.next();
        }
        if (bound > 0) {
            store.lookAgain(mandate.id());
        }
    }

    /** Whoever comes later has some days at least. */
    static LocalDate due(Mandate mandate, LocalDate from) {
        var grace = from.plusDays(mandate.graceDays());
        return grace.isAfter(mandate.dueOn()) ? grace : mandate.dueOn();
    }

    @Override
    public String name() {
        return "study.mandate-sweep";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(15);
    }

    @Override
    public void run() {
        for (var mandate : store.inForce(settings.dayOf(clock.instant()))) {
            settle(mandate, Sql.ALL, Sql.ALL);
            marks.mark(mandate, Sql.ALL);
        }
    }

    /** After a change of many. */
    @Singleton
    static class Job implements JobHandler {
        private final LiveAudience audience;

        Job(LiveAudience audience) {
            this.audience = audience;
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public void run(String id, String data) {
            audience.run();
        }
    }
}
