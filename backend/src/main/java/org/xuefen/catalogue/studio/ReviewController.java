package org.xuefen.catalogue.studio;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.validation.Validated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.catalogue.Courses;
import org.xuefen.catalogue.Versions;
import org.xuefen.catalogue.studio.StudioViews.ChangeView;
import org.xuefen.catalogue.studio.StudioViews.FindingView;
import org.xuefen.identity.Caller;
import org.xuefen.organization.Industries;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Text;

@Validated
@Controller("/api/v1/studio")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"TRAINER", "REVIEWER", "ADMINISTRATOR"})
class ReviewController {
    private static final int QUEUE = 100;

    private final Drafts drafts;
    private final DraftTable table;
    private final Reviews reviews;
    private final PublishGate gate;
    private final Courses courses;
    private final StudioViews views;
    private final Industries industries;

    ReviewController(
            Drafts drafts,
            DraftTable table,
            Reviews reviews,
            PublishGate gate,
            Courses courses,
            StudioViews views,
            Industries industries) {
        this.drafts = drafts;
        this.table = table;
        this.reviews = reviews;
        this.gate = gate;
        this.courses = courses;
        this.views = views;
        this.industries = industries;
    }

    /** A course that waits for a reviewer. */
    @Serdeable
    record WaitingCourse(
            String id,
            Text title,
            String ownerName,
            boolean mine,
            @Nullable Integer publishedNumber,
            int itemCount,
            Instant submittedAt) {}

    /** The checklist of a draft, and what it changes against the published revision. */
    @Serdeable
    record Checklist(
            List<FindingView> findings,
            boolean publishable,
            @Nullable Integer comparedWith,
            List<ChangeView> changes,
            long secondsBefore,
            long secondsAfter) {}

    /** What a reviewer has read, by its version. */
    @Serdeable
    record ApprovalBody(@NotBlank @Size(max = 20) String version) {}

    /** Why a course goes back. */
    @Serdeable
    record ReturnBody(@NotBlank @Size(max = 2_000) String remark) {}

    /** What a review led to. */
    @Serdeable
    record PublishedView(String revisionId, int number) {}

    /** What stands in the way of publishing, what is in order, and what changes against the published revision. */
    @Get("/courses/{id}/checklist")
    Checklist readChecklist(Caller caller, String id) {
        var draft = drafts.read(caller, Ids.parse(id));
        var findings = gate.check(draft.content());
        var current = courses.current(draft.courseId());
        var changes = current.map(before -> Comparison.of(
                        before,
                        draft.content(),
                        (item, ref) -> gate.content(item.kind()).changed(item, ref)))
                .orElse(List.of());
        return new Checklist(
                views.findings(findings),
                findings.stream().noneMatch(finding -> finding.blocks()),
                current.map(revision -> revision.number()).orElse(null),
                views.changes(changes),
                current.map(revision -> revision.estimatedSeconds()).orElse(0L),
                draft.content().items().mapToLong(gate::seconds).sum());
    }

    /** An industry the course's words speak for, with those words. */
    @Serdeable
    record IndustryHint(String code, Text name, List<String> words) {}

    /** Industries the course's own words speak for, best first. */
    @Get("/courses/{id}/industry-hints")
    List<IndustryHint> suggestIndustries(Caller caller, String id) {
        var content = drafts.read(caller, Ids.parse(id)).content();
        var text =
                new StringBuilder(content.title().zh() + " " + content.title().en() + "\n"
                        + content.summary().zh() + " " + content.summary().en());
        content.items()
                .forEach(item -> text.append('\n')
                        .append(item.title().zh())
                        .append(' ')
                        .append(item.title().en()));
        return industries.explain(text.toString()).stream()
                .limit(5)
                .map(hint -> new IndustryHint(
                        hint.industry().code(),
                        new Text(hint.industry().nameZh(), hint.industry().nameEn()),
                        hint.words()))
                .toList();
    }

    /** Hands a draft to the reviewers; it can't be edited until they have decided. */
    @Post("/courses/{id}/submission")
    @Status(HttpStatus.NO_CONTENT)
    @Secured({"TRAINER", "ADMINISTRATOR"})
    void submitCourse(Caller caller, String id) {
        reviews.submit(caller, Ids.parse(id));
    }

    /** Takes a draft back from review. */
    @Delete("/courses/{id}/submission")
    @Status(HttpStatus.NO_CONTENT)
    @Secured({"TRAINER", "ADMINISTRATOR"})
    void recallCourse(Caller caller, String id) {
        reviews.recall(caller, Ids.parse(id));
    }

    /** Takes a published course out of the catalogue; who studies it goes on. */
    @Post("/courses/{id}/withdrawal")
    @Status(HttpStatus.NO_CONTENT)
    @Secured({"TRAINER", "ADMINISTRATOR"})
    void withdrawCourse(Caller caller, String id) {
        reviews.withdraw(caller, Ids.parse(id), true);
    }

    /** Puts a withdrawn course back into the catalogue. */
    @Delete("/courses/{id}/withdrawal")
    @Status(HttpStatus.NO_CONTENT)
    @Secured({"TRAINER", "ADMINISTRATOR"})
    void restoreCourse(Caller caller, String id) {
        reviews.withdraw(caller, Ids.parse(id), false);
    }

    /** The courses that wait for review, the longest waiting first. */
    @Get("/reviews")
    @Secured("REVIEWER")
    List<WaitingCourse> listReviews(Caller caller) {
        return table.inReview(QUEUE).stream()
                .map(draft -> new WaitingCourse(
                        Ids.text(draft.courseId()),
                        draft.content().title(),
                        views.name(draft.ownerId()),
                        draft.ownerId() == caller.memberId(),
                        courses.head(draft.courseId())
                                .map(head -> head.revisionNumber())
                                .orElse(null),
                        (int) draft.content().items().count(),
                        draft.submittedAt() == null ? draft.updatedAt() : draft.submittedAt()))
                .toList();
    }

    /** Publishes what is in review as the next revision. */
    @Post("/reviews/{id}/approval")
    @Secured("REVIEWER")
    PublishedView approveCourse(Caller caller, String id, @Body @Valid ApprovalBody body) {
        var revision = reviews.approve(caller, Ids.parse(id), Versions.of(body.version()));
        return new PublishedView(Ids.text(revision.id()), revision.number());
    }

    /** Returns what is in review to its author, with a reason. */
    @Post("/reviews/{id}/return")
    @Status(HttpStatus.NO_CONTENT)
    @Secured("REVIEWER")
    void returnCourse(Caller caller, String id, @Body @Valid ReturnBody body) {
        reviews.returnWith(caller, Ids.parse(id), body.remark().strip());
    }
}
