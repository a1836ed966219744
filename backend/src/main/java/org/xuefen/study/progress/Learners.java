package org.xuefen.study.progress;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xuefen.catalogue.Courses;
import org.xuefen.catalogue.Item;
import org.xuefen.catalogue.LearnerProgress;
import org.xuefen.shared.Cursor;
import org.xuefen.shared.Page;
import org.xuefen.study.Enrolment;

/** Tells the studio how far the learners of a course are. */
@Singleton
class Learners implements LearnerProgress {
    private final EnrolmentStore enrolments;
    private final CompletionStore completions;
    private final Courses courses;

    Learners(EnrolmentStore enrolments, CompletionStore completions, Courses courses) {
        this.enrolments = enrolments;
        this.completions = completions;
        this.courses = courses;
    }

    @Override
    @Transactional(readOnly = true)
    public Page<Learner> learners(long courseId, @Nullable String after, int limit) {
        long before = Cursor.id(after);
        var rows = enrolments.ofCourse(courseId, before == 0 ? Long.MAX_VALUE : before, limit + 1);
        var members = rows.stream().map(Enrolment::memberId).toList();
        Map<Long, Set<Long>> done = members.isEmpty()
                ? Map.of()
                : completions.doneItems(courseId, members).stream()
                        .collect(Collectors.groupingBy(
                                CompletionStore.Done::memberId,
                                Collectors.mapping(
                                        CompletionStore.Done::itemId, Collectors.toCollection(HashSet::new))));
        return Page.of(rows, limit, row -> Cursor.of(row.id()))
                .map(row -> learner(row, done.getOrDefault(row.memberId(), Set.of())));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Long, Counts> counts(Collection<Long> courseIds) {
        return courseIds.isEmpty()
                ? Map.of()
                : enrolments.counts(courseIds).stream()
                        .collect(Collectors.toMap(
                                EnrolmentStore.Count::courseId,
                                count -> new Counts(count.enrolled(), count.completed())));
    }

    private Learner learner(Enrolment row, Set<Long> done) {
        List<Long> items = courses.revision(row.revisionId())
                .map(revision -> revision.items().map(Item::id).toList())
                .orElse(List.of());
        return new Learner(
                row.memberId(),
                row.revisionId(),
                (int) items.stream().filter(done::contains).count(),
                items.size(),
                row.enrolledAt(),
                row.studiedAt(),
                row.completedAt());
    }
}
