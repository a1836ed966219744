package org.xuefen.live.item;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xuefen.catalogue.Courses;
import org.xuefen.catalogue.Item;
import org.xuefen.live.AttendanceEvidence;
import org.xuefen.live.AttendanceFrozen;
import org.xuefen.live.Attendances;
import org.xuefen.live.AwardedAttendances;
import org.xuefen.live.CourseClasses;
import org.xuefen.live.LiveRole;
import org.xuefen.study.Completions;
import org.xuefen.study.Enrolments;
import org.xuefen.study.ItemAttendance;

/** Reports what was attended to the courses it belongs to: when it is frozen, and to those taken up later when one looks. */
@Singleton
class Attending implements CourseClasses {
    private final ItemStore items;
    private final Courses courses;
    private final Enrolments enrolments;
    private final Completions completions;
    private final Attendances attendances;
    private final @Nullable AwardedAttendances awarded;

    Attending(
            ItemStore items,
            Courses courses,
            Enrolments enrolments,
            Completions completions,
            Attendances attendances,
            @Nullable AwardedAttendances awarded) {
        this.items = items;
        this.courses = courses;
        this.enrolments = enrolments;
        this.completions = completions;
        this.attendances = attendances;
        this.awarded = awarded;
    }

    /** An item of a course, in the revision a member takes. */
    record Taken(long courseId, Item item) {}

    @EventListener
    @Transactional
    void frozen(AttendanceFrozen event) {
        report(event, items(event.memberId(), event.classId()));
    }

    /** Takes into account what was attended before the course was taken. */
    @Transactional
    void look(long memberId, long classId) {
        items.evidence(memberId, classId)
                .flatMap(attendances::lock)
                .ifPresent(frozen -> report(frozen, items(memberId, classId)));
    }

    /** An hour in the room earns in one place: in the first course it completes an item of, elsewhere it only completes. */
    private void report(AttendanceFrozen frozen, List<Taken> taken) {
        if (taken.isEmpty() || frozen.evidence().intervals().isEmpty()) {
            return;
        }
        boolean alone = frozen.evidence().role() == LiveRole.PRESENTER
                || (awarded != null && awarded.awarded(frozen.memberId(), frozen.evidenceId()));
        for (var each : taken) {
            var attendance = attendance(frozen, frozen.evidence(), each, false);
            if (attendance.reaches(each.item().threshold())) {
                boolean counts =
                        !alone && items.claim(frozen.evidenceId(), each.item().id());
                completions.report(counts ? attendance : attendance(frozen, frozen.evidence(), each, true));
            }
        }
    }

    private static ItemAttendance attendance(
            AttendanceFrozen frozen, AttendanceEvidence evidence, Taken taken, boolean alone) {
        return new ItemAttendance(
                frozen.memberId(),
                taken.courseId(),
                taken.item().id(),
                frozen.classId(),
                frozen.evidenceId(),
                evidence.heldMillis(),
                confirmed(evidence),
                evidence.intervals().getFirst().from(),
                evidence.intervals().getLast().until(),
                alone,
                frozen.at());
    }

    /** Of the time in the room, the share in which checks were answered; where none were asked, all of it. */
    static long confirmed(AttendanceEvidence evidence) {
        if (evidence.checksAsked() == 0) {
            return evidence.countedMillis();
        }
        int answered = Math.min(evidence.checksAsked(), evidence.checksAnswered() + evidence.checksMadeUp());
        return evidence.countedMillis() * answered / evidence.checksAsked();
    }

    private List<Taken> items(long memberId, long classId) {
        return items.itemsOf(classId).stream()
                .flatMap(itemId -> courses.courseOfItem(itemId).flatMap(id -> taken(memberId, id, itemId)).stream())
                .filter(each -> Long.valueOf(classId).equals(each.item().contentRef()))
                .toList();
    }

    /** The item as the member's own revision has it. */
    Optional<Taken> taken(long memberId, long courseId, long itemId) {
        return enrolments
                .find(memberId, courseId)
                .flatMap(enrolment -> courses.revision(enrolment.revisionId()))
                .flatMap(revision -> revision.item(itemId))
                .map(item -> new Taken(courseId, item));
    }

    @Override
    public boolean taken(long memberId, long classId) {
        return !items(memberId, classId).isEmpty();
    }
}
