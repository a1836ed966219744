package org.xuefen.study.progress;

import io.micronaut.data.connection.annotation.Connectable;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xuefen.catalogue.Courses;
import org.xuefen.catalogue.Item;
import org.xuefen.catalogue.Revision;
import org.xuefen.study.CourseProgress;
import org.xuefen.study.Enrolment;
import org.xuefen.study.ItemProgress;
import org.xuefen.study.Progress;
import org.xuefen.study.evidence.Watched;
import org.xuefen.study.watch.Desks;

/** Puts together how far members are, with one query a table however many courses they take. */
@Singleton
class ProgressService implements Progress {
    /** Of enrolments and what is done of them: five hundred courses at the least that anyone is likely to take. */
    private static final int ROWS = 2_000;

    private final EnrolmentStore enrolments;
    private final CompletionStore completions;
    private final Desks desks;
    private final Courses courses;
    private final ItemTerms terms;

    ProgressService(
            EnrolmentStore enrolments, CompletionStore completions, Desks desks, Courses courses, ItemTerms terms) {
        this.enrolments = enrolments;
        this.completions = completions;
        this.desks = desks;
        this.courses = courses;
        this.terms = terms;
    }

    @Override
    @Connectable
    public Optional<CourseProgress> of(long memberId, long courseId) {
        return enrolments
                .find(memberId, courseId)
                .flatMap(enrolment -> of(memberId, List.of(enrolment)).stream().findFirst());
    }

    @Override
    @Connectable
    public Overview overview(long memberId, int openLimit) {
        var taken = enrolments.takenBy(memberId, ROWS);
        var all = taken.enrolments();
        var open = all.stream()
                .filter(enrolment -> enrolment.completedAt() == null)
                .limit(openLimit)
                .toList();
        return new Overview(
                of(memberId, open, taken.done()),
                all.stream()
                        .sorted(Comparator.comparing(Enrolment::enrolledAt).thenComparingLong(Enrolment::id))
                        .map(Enrolment::courseId)
                        .toList());
    }

    @Override
    @Connectable
    public List<CourseProgress> all(long memberId, int limit) {
        return of(memberId, enrolments.ofMember(memberId, limit));
    }

    private List<CourseProgress> of(long memberId, List<Enrolment> taken) {
        var courseIds = taken.stream().map(Enrolment::courseId).toList();
        return taken.isEmpty() ? List.of() : of(memberId, taken, completions.heads(memberId, courseIds));
    }

    private List<CourseProgress> of(long memberId, List<Enrolment> taken, List<CompletionStore.Head> heads) {
        var revisions = new LinkedHashMap<Enrolment, Revision>();
        var itemTerms = new HashMap<Long, Terms>();
        for (var enrolment : taken) {
            courses.revision(enrolment.revisionId()).ifPresent(revision -> {
                revisions.put(enrolment, revision);
                revision.items().forEach(item -> itemTerms.put(item.id(), terms.of(item)));
            });
        }
        if (revisions.isEmpty()) {
            return List.of();
        }
        var done = new HashMap<Long, CompletionStore.Head>();
        heads.stream()
                .filter(head -> head.itemId() != CompletionStore.COURSE)
                .forEach(head -> done.put(head.itemId(), head));
        var contents = itemTerms.values().stream()
                .map(Terms::watchedAs)
                .filter(id -> id != 0)
                .collect(Collectors.toSet());
        var watched = desks.watched(memberId, contents);
        return revisions.entrySet().stream()
                .map(entry -> new CourseProgress(
                        entry.getKey(),
                        entry.getValue(),
                        entry.getValue()
                                .items()
                                .map(item ->
                                        progress(item, itemTerms.getOrDefault(item.id(), Terms.NONE), watched, done))
                                .toList()))
                .toList();
    }

    private static ItemProgress progress(
            Item item, Terms terms, Map<Long, Watched> watched, Map<Long, CompletionStore.Head> done) {
        var seen = watched.getOrDefault(terms.watchedAs(), Watched.NOTHING);
        var completion = done.get(item.id());
        return new ItemProgress(
                item,
                terms.durationMillis(),
                terms.neededMillis(),
                seen.counted().measure(),
                seen.position(),
                completion == null ? null : completion.scoreMilli(),
                completion == null ? null : completion.completedAt());
    }
}
