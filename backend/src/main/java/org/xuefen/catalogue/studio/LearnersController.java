package org.xuefen.catalogue.studio;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.validation.Validated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xuefen.catalogue.Courses;
import org.xuefen.catalogue.LearnerProgress;
import org.xuefen.identity.Caller;
import org.xuefen.organization.Member;
import org.xuefen.organization.Members;
import org.xuefen.organization.Units;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Page;
import org.xuefen.shared.Text;

@Validated
@Controller("/api/v1/studio/courses")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"TRAINER", "ADMINISTRATOR"})
class LearnersController {
    private final Drafts drafts;
    private final Courses courses;
    private final Members members;
    private final Units units;
    private final Optional<LearnerProgress> progress;

    LearnersController(
            Drafts drafts, Courses courses, Members members, Units units, Optional<LearnerProgress> progress) {
        this.drafts = drafts;
        this.courses = courses;
        this.members = members;
        this.units = units;
        this.progress = progress;
    }

    /** Someone who studies the course, as far as teaching needs to know. */
    @Serdeable
    record LearnerView(
            String memberId,
            String name,
            @Nullable Text unit,
            @Nullable Integer revisionNumber,
            int itemsDone,
            int itemsTotal,
            Instant enrolledAt,
            @Nullable Instant lastStudiedAt,
            @Nullable Instant completedAt) {}

    /** Who studies a course and how far they are, newest enrolment first. */
    @Get("/{id}/learners")
    Page<LearnerView> listLearners(
            Caller caller,
            String id,
            @Nullable @QueryValue String after,
            @QueryValue(defaultValue = "50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        long courseId = Ids.parse(id);
        drafts.requireTeaches(caller, courseId);
        var page = progress.map(known -> known.learners(courseId, after, limit)).orElse(new Page<>(List.of(), null));
        var people = members
                .findAll(page.items().stream()
                        .map(LearnerProgress.Learner::memberId)
                        .toList())
                .stream()
                .collect(Collectors.toMap(Member::id, Function.identity()));
        return page.map(learner -> view(learner, people.get(learner.memberId())));
    }

    private LearnerView view(LearnerProgress.Learner learner, @Nullable Member member) {
        return new LearnerView(
                Ids.text(learner.memberId()),
                member == null ? "" : member.name(),
                member == null
                        ? null
                        : units.find(member.unitId()).map(unit -> unit.name()).orElse(null),
                courses.revision(learner.revisionId())
                        .map(revision -> revision.number())
                        .orElse(null),
                learner.itemsDone(),
                learner.itemsTotal(),
                learner.enrolledAt(),
                learner.lastStudiedAt(),
                learner.completedAt());
    }
}
