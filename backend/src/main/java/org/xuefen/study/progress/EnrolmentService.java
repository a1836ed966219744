package org.xuefen.study.progress;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xuefen.catalogue.Courses;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Refusal;
import org.xuefen.study.Enrolment;
import org.xuefen.study.Enrolments;
import org.xuefen.study.StudyRefusals;

@Singleton
class EnrolmentService implements Enrolments {
    private final EnrolmentStore store;
    private final CompletionService completions;
    private final Courses courses;
    private final Clock clock;

    EnrolmentService(EnrolmentStore store, CompletionService completions, Courses courses, Clock clock) {
        this.store = store;
        this.completions = completions;
        this.courses = courses;
        this.clock = clock;
    }

    @Override
    @Transactional
    public long enrol(long memberId, long courseId) {
        var taken = store.find(memberId, courseId);
        if (taken.isPresent()) {
            return taken.get().id();
        }
        var revision = courses.requireCurrent(courseId);
        if (!open(courseId)) {
            throw new Refusal(StudyRefusals.NOT_STUDIED_HERE);
        }
        store.insertIfMissing(
                new Enrolment(Ids.next(), memberId, courseId, revision.id(), clock.instant(), null, null, null, null));
        return store.lock(memberId, courseId).orElseThrow().id();
    }

    @Override
    @Transactional
    public void enrolAll(Collection<Long> memberIds, long courseId) {
        if (open(courseId)) {
            store.insertAllIfMissing(
                    memberIds, courseId, courses.requireCurrent(courseId).id(), clock.instant());
        }
    }

    private boolean open(long courseId) {
        return courses.head(courseId)
                .map(head -> head.studiedHere() && !head.withdrawn())
                .orElse(false);
    }

    @Override
    @Connectable
    public Optional<Enrolment> find(long memberId, long courseId) {
        return store.find(memberId, courseId);
    }

    @Override
    @Connectable
    public Set<Long> taken(long memberId, Collection<Long> courseIds) {
        return store.taken(memberId, courseIds);
    }

    @Override
    @Connectable
    public Set<Long> takers(long courseId, Collection<Long> memberIds) {
        return store.takers(courseId, memberIds);
    }

    @Override
    @Connectable
    public List<Enrolment> begun(long memberId, int limit) {
        return store.openOf(memberId, limit);
    }

    @Override
    @Connectable
    public Enrolment require(long memberId, long courseId) {
        return store.find(memberId, courseId).orElseThrow(() -> new Refusal(StudyRefusals.NOT_ENROLLED));
    }

    @Override
    @Transactional
    public Enrolment moveToNewest(long memberId, long courseId) {
        var enrolment = store.lock(memberId, courseId).orElseThrow(() -> new Refusal(StudyRefusals.NOT_ENROLLED));
        var newest = courses.requireCurrent(courseId);
        if (newest.id() != enrolment.revisionId()) {
            store.move(enrolment.id(), newest.id());
            completions.completeCourse(memberId, courseId);
        }
        return store.lock(memberId, courseId).orElseThrow();
    }
}
