package org.xuefen.study.mandate;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xuefen.catalogue.CourseHead;
import org.xuefen.catalogue.Courses;
import org.xuefen.organization.OrganizationSettings;
import org.xuefen.organization.Unit;
import org.xuefen.organization.Units;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Jobs;
import org.xuefen.shared.Refusal;
import org.xuefen.shared.SharedRefusals;
import org.xuefen.study.MandateDraft;
import org.xuefen.study.StudyRefusals;
import org.xuefen.study.mandate.Mandate.State;

/** The life of a mandate: draft, issued, withdrawn; and a due date that changes. */
@Singleton
class Issuing {
    private final Db db;
    private final MandateStore store;
    private final Audiences audiences;
    private final Binding binding;
    private final Courses courses;
    private final Units units;
    private final OrganizationSettings settings;
    private final Jobs jobs;
    private final Clock clock;

    Issuing(
            Db db,
            MandateStore store,
            Audiences audiences,
            Binding binding,
            Courses courses,
            Units units,
            OrganizationSettings settings,
            Jobs jobs,
            Clock clock) {
        this.db = db;
        this.store = store;
        this.audiences = audiences;
        this.binding = binding;
        this.courses = courses;
        this.units = units;
        this.settings = settings;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Transactional
    long draft(long by, MandateDraft draft) {
        var unit = units.require(draft.unitId());
        check(draft, unit);
        return store.insert(draft, unit.path(), by, clock.instant());
    }

    @Transactional
    void edit(long id, MandateDraft draft, @Nullable Integer version) {
        var mandate = requireDraft(id);
        if (version != null && version != mandate.version()) {
            throw new Refusal(SharedRefusals.EDIT_CONFLICT);
        }
        var unit = units.require(draft.unitId());
        check(draft, unit);
        store.write(id, draft, unit.path());
    }

    @Transactional
    void delete(long id) {
        store.delete(requireDraft(id).id());
    }

    private Mandate requireDraft(long id) {
        var mandate = store.lock(id);
        if (mandate.state() != State.DRAFT) {
            throw new Refusal(StudyRefusals.MANDATE_NOT_DRAFT);
        }
        return mandate;
    }

    private void check(MandateDraft draft, Unit unit) {
        if (draft.title().blank()) {
            throw Refusal.field("title", StudyRefusals.MANDATE_NAMELESS);
        }
        if (draft.dueOn().isBefore(draft.startsOn())) {
            throw Refusal.field("dueOn", StudyRefusals.MANDATE_DUE_TOO_EARLY);
        }
        requireFit(draft.courseIds());
        audiences.check(unit, draft.audience());
    }

    private void requireFit(List<Long> courseIds) {
        var fit = courses.heads(courseIds).stream()
                .filter(head -> head.studiedHere() && !head.withdrawn())
                .map(CourseHead::id)
                .toList();
        courseIds.stream().filter(id -> !fit.contains(id)).findFirst().ifPresent(id -> {
            throw Refusal.field("courses", StudyRefusals.MANDATE_COURSE_UNFIT, Ids.text(id));
        });
    }

    @Transactional
    void issue(long id, long by) {
        var mandate = requireDraft(id);
        var wanted = store.courses(id);
        if (wanted.isEmpty()) {
            throw Refusal.field("courses", StudyRefusals.MANDATE_COURSELESS);
        }
        requireFit(wanted);
        if (store.audience(id).isEmpty()) {
            throw Refusal.field("audience", StudyRefusals.MANDATE_AUDIENCE_EMPTY);
        }
        var now = clock.instant();
        if (mandate.dueOn().isBefore(settings.dayOf(now))) {
            throw Refusal.field("dueOn", StudyRefusals.MANDATE_DUE_PAST);
        }
        db.update("""
                update study_mandate set state = 'ISSUED', issued_by = ?, issued_at = ?, to_bind = ?, version = version + 1
                where id = ?
                """, by, now, binding.count(audiences.of(mandate)), id);
        jobs.enqueue(BindingJob.KIND, Ids.text(id), "");
    }

    /** Nobody is bound by it any more; what it was stays to be seen. */
    @Transactional
    void withdraw(long id, long by, String why) {
        requireIssued(id);
        db.update("""
                update study_mandate set state = 'WITHDRAWN', withdrawn_by = ?, withdrawn_at = ?, withdrawn_why = ?,
                    version = version + 1
                where id = ?
                """, by, clock.instant(), why, id);
    }

    private Mandate requireIssued(long id) {
        var mandate = store.lock(id);
        if (!mandate.issued()) {
            throw new Refusal(StudyRefusals.MANDATE_NOT_ISSUED);
        }
        return mandate;
    }

    /** Recorded, and told with the next reminder to those who are not done. Who came later keeps their days of grace. */
    @Transactional
    void changeDue(long id, long by, LocalDate dueOn, String why) {
        var mandate = requireIssued(id);
        var now = clock.instant();
        var today = settings.dayOf(now);
        if (dueOn.equals(mandate.dueOn())) {
            throw Refusal.field("dueOn", StudyRefusals.MANDATE_DUE_SAME);
        }
        if (dueOn.isBefore(mandate.startsOn())) {
            throw Refusal.field("dueOn", StudyRefusals.MANDATE_DUE_TOO_EARLY);
        }
        if (dueOn.isBefore(today)) {
            throw Refusal.field("dueOn", StudyRefusals.MANDATE_DUE_PAST);
        }
        db.update("""
                insert into study_mandate_change (mandate_id, number, due_before, due_after, why, changed_by, changed_at,
                    changed_on)
                select ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, ? from study_mandate_change where mandate_id = ?
                """, id, mandate.dueOn(), dueOn, why, by, now, today, id);
        db.update("update study_mandate set due_on = ?, version = version + 1 where id = ?", dueOn, id);
        rebind(store.require(id));
        store.lookAgain(id);
    }

    private void rebind(Mandate mandate) {
        due(mandate, mandate.dueOn(), Sql.ALL);
        var graced = db.query(
                "select distinct from_on from study_mandate_bound where mandate_id = ? and is_current = true and from_on > ?",
                row -> row.getObject(1, LocalDate.class),
                mandate.id(),
                Objects.requireNonNull(mandate.issuedAt())
                        .atZone(settings.zone())
                        .toLocalDate());
        for (var from : graced) {
            var due = LiveAudience.due(mandate, from);
            if (!due.equals(mandate.dueOn())) {
                due(mandate, due, Sql.of("b.from_on = ?", from));
            }
        }
    }

    private void due(Mandate mandate, LocalDate dueOn, Sql which) {
        db.update(
                "update study_mandate_bound b set b.due_on = ?, b.due_at = ? where b.mandate_id = ? and b.is_current = true and "
                        + which.text(),
                Sql.arguments(dueOn, settings.startOf(dueOn.plusDays(1)), mandate.id(), which));
    }

    /** An organizer wants a reminder today: once a day. @return how many will be told who were told nothing today */
    @Transactional
    Call call(long id, long by) {
        var mandate = requireIssued(id);
        var now = clock.instant();
        var today = settings.dayOf(now);
        int called = db.update(
                "insert ignore into study_mandate_call (mandate_id, called_on, called_by, called_at) values (?, ?, ?, ?)",
                id,
                today,
                by,
                now);
        if (called == 0) {
            throw new Refusal(StudyRefusals.MANDATE_CALLED_TODAY);
        }
        store.lookAgain(id);
        jobs.enqueue(CalledJob.KIND, Ids.text(Ids.next()), "");
        return db.one("""
                        select count(*), count(d.member_id) from study_mandate_bound b
                        left join study_mandate_digest d on d.member_id = b.member_id and d.said_on = ?
                        where b.mandate_id = ? and b.is_current = true and b.done_at is null and b.excuse is null
                        """, row -> new Call(row.getLong(1) - row.getLong(2), row.getLong(2)), today, mandate.id())
                .orElseThrow();
    }

    /** @param already had a message today; they are not told twice */
    record Call(long members, long already) {}
}
