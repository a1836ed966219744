package org.xuefen.study.progress;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.xuefen.catalogue.Courses;
import org.xuefen.catalogue.Item;
import org.xuefen.catalogue.ItemKind;
import org.xuefen.catalogue.Revision;
import org.xuefen.shared.Ids;
import org.xuefen.study.Completions;
import org.xuefen.study.CourseBegun;
import org.xuefen.study.CourseCompleted;
import org.xuefen.study.Enrolment;
import org.xuefen.study.ItemAttendance;
import org.xuefen.study.ItemEvidence;
import org.xuefen.study.ItemOutcome;
import org.xuefen.study.evidence.Watched;
import org.xuefen.study.watch.Desks;
import org.xuefen.study.watch.Dues;
import org.xuefen.study.watch.PlayerSessions;

/** Decides what is complete, under the lock of the enrolment: the first that holds it completes, the others see that. */
@Singleton
class CompletionService implements Completions {
    private final EnrolmentStore enrolments;
    private final CompletionStore completions;
    private final PlayerSessions sessions;
    private final Desks desks;
    private final Dues dues;
    private final Courses courses;
    private final ItemTerms terms;
    private final EvidenceFreezer freezer;
    private final ApplicationEventPublisher<CourseBegun> begun;
    private final ApplicationEventPublisher<CourseCompleted> completed;
    private final Clock clock;

    CompletionService(
            EnrolmentStore enrolments,
            CompletionStore completions,
            PlayerSessions sessions,
            Desks desks,
            Dues dues,
            Courses courses,
            ItemTerms terms,
            EvidenceFreezer freezer,
            ApplicationEventPublisher<CourseBegun> begun,
            ApplicationEventPublisher<CourseCompleted> completed,
            Clock clock) {
        this.enrolments = enrolments;
        this.completions = completions;
        this.sessions = sessions;
        this.desks = desks;
        this.dues = dues;
        this.courses = courses;
        this.terms = terms;
        this.freezer = freezer;
        this.begun = begun;
        this.completed = completed;
        this.clock = clock;
    }

    /** Completes the item a player's session was opened for, if its threshold is reached. Safe to repeat. */
    @Transactional
    public void settle(long memberId, long sessionId) {
        var session = sessions.find(sessionId);
        var enrolment = enrolments.lock(memberId, session.courseId());
        if (enrolment.isPresent()) {
            var watched = desks.watched(memberId, List.of(session.contentId()))
                    .getOrDefault(session.contentId(), Watched.NOTHING);
            var item = courses.revision(session.revisionId()).flatMap(revision -> revision.item(session.itemId()));
            if (item.isPresent() && session.reached(watched)) {
                var at = clock.instant();
                var one = item.get();
                completeItem(
                        enrolment.get(),
                        session.revisionId(),
                        one,
                        at,
                        () -> freezer.item(one, terms.of(one), watched, null, at));
            }
        }
        dues.settled(memberId, sessionId);
    }

    @Override
    @Transactional
    public void report(ItemOutcome outcome) {
        if (!outcome.passed()) {
            return;
        }
        enrolments
                .lock(outcome.memberId(), outcome.courseId())
                .ifPresent(enrolment -> courses.revision(enrolment.revisionId())
                        .flatMap(revision -> revision.item(outcome.itemId()))
                        .ifPresent(item -> completeItem(
                                enrolment,
                                enrolment.revisionId(),
                                item,
                                outcome.at(),
                                () -> freezer.item(item, terms.of(item), Watched.NOTHING, outcome, outcome.at()))));
    }

    @Override
    @Transactional
    public void report(ItemAttendance attendance) {
        enrolments
                .lock(attendance.memberId(), attendance.courseId())
                .ifPresent(enrolment -> courses.revision(enrolment.revisionId())
                        .flatMap(revision -> revision.item(attendance.itemId()))
                        .filter(item -> attendance.reaches(item.threshold()))
                        .ifPresent(item -> completeItem(
                                enrolment,
                                enrolment.revisionId(),
                                item,
                                attendance.at(),
                                () -> freezer.attended(item, attendance))));
    }

    private void completeItem(
            Enrolment enrolment, long revisionId, Item item, Instant at, Supplier<ItemEvidence> proof) {
        long member = enrolment.memberId();
        var done = new ArrayList<>(completions.lockOfCourse(member, enrolment.courseId()));
        if (done.stream().noneMatch(row -> row.itemId() == item.id())) {
            long id = Ids.next();
            var frozen = freezer.frozen(id, enrolment, revisionId, item.id(), proof.get());
            completions.insert(frozen);
            done.add(frozen);
            if (enrolment.studiedAt() == null) {
                // A quiz is taken without a player, which begins the course otherwise.
                enrolments.opened(enrolment.id(), item.id(), at);
                begun.publishEvent(new CourseBegun(member, enrolment.courseId(), at));
            }
        }
        completeCourse(enrolment, done);
    }

    /** Completes the course if every item of the member's revision is complete. */
    @Transactional
    public void completeCourse(long memberId, long courseId) {
        enrolments
                .lock(memberId, courseId)
                .filter(enrolment -> enrolment.completionId() == null)
                .ifPresent(enrolment -> completeCourse(enrolment, completions.lockOfCourse(memberId, courseId)));
    }

    /** @param done of the course, in the order of their ids; the enrolment is locked */
    private void completeCourse(Enrolment enrolment, List<CompletionStore.Frozen> done) {
        if (enrolment.completionId() != null) {
            return;
        }
        var revision = courses.revision(enrolment.revisionId()).orElse(null);
        if (revision == null) {
            return;
        }
        var items = revision.items().toList();
        boolean complete = !items.isEmpty()
                && items.stream().allMatch(item -> done.stream().anyMatch(row -> row.itemId() == item.id()));
        if (complete) {
            complete(enrolment, revision, done);
        }
    }

    private void complete(Enrolment enrolment, Revision revision, List<CompletionStore.Frozen> done) {
        var ofRevision = done.stream()
                .filter(row -> revision.item(row.itemId()).isPresent())
                .toList();
        long counted = ofRevision.stream()
                .mapToLong(CompletionStore.Frozen::countedMillis)
                .sum();
        var at = clock.instant();
        long estimated = (revision.estimatedSeconds() - elsewhere(revision, ofRevision)) * 1000;
        long id = Ids.next();
        var course = freezer.course(id, enrolment, at, counted, estimated, ofRevision);
        completions.insert(course);
        enrolments.complete(enrolment.id(), id, at);
        completed.publishEvent(new CourseCompleted(
                enrolment.memberId(),
                enrolment.courseId(),
                revision.id(),
                id,
                at,
                counted,
                estimated,
                () -> freezer.evidence(course, estimated, course.sha256(), ofRevision)));
    }

    /** Estimated seconds of items that earned on their own. */
    private long elsewhere(Revision revision, List<CompletionStore.Frozen> done) {
        return done.stream()
                .flatMap(row -> revision.item(row.itemId()).stream())
                .filter(item -> item.kind() == ItemKind.LIVE)
                .filter(item -> done.stream().anyMatch(row -> row.itemId() == item.id() && freezer.creditedAlone(row)))
                .mapToLong(Item::estimatedSeconds)
                .sum();
    }
}
