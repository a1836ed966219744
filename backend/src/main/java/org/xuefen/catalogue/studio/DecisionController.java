package org.xuefen.catalogue.studio;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xuefen.catalogue.CatalogueRefusals;
import org.xuefen.catalogue.Courses;
import org.xuefen.catalogue.Revision;
import org.xuefen.catalogue.studio.History.Event;
import org.xuefen.catalogue.studio.History.Kind;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Refusal;
import org.xuefen.shared.Text;

/** What came of a review, for the other reviewers who were told of it: the draft is its author's again. */
@Controller("/api/v1/studio/reviews")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("REVIEWER")
class DecisionController {
    private static final Set<Kind> ENDS = EnumSet.of(Kind.PUBLISHED, Kind.RETURNED, Kind.RECALLED);

    private final History history;
    private final Courses courses;
    private final StudioViews views;

    DecisionController(History history, Courses courses, StudioViews views) {
        this.history = history;
        this.courses = courses;
        this.views = views;
    }

    /**
     * How a review ended.
     *
     * @param kind {@code PUBLISHED}, {@code RETURNED} or {@code RECALLED}
     * @param title of the published course; null for one that has never been
     * @param number of the revision that was published; null where none was
     */
    @Serdeable
    record Decision(
            Kind kind,
            String byName,
            String remark,
            @Nullable Text title,
            @Nullable Integer number,
            Instant at) {}

    /** How the latest review of a course ended. */
    @Get("/{id}/decision")
    Decision readDecision(String id) {
        long courseId = Ids.parse(id);
        var event = history.of(courseId).stream()
                .filter(each -> ENDS.contains(each.kind()))
                .findFirst()
                .orElseThrow(() -> new Refusal(CatalogueRefusals.COURSE_NOT_FOUND));
        return new Decision(
                event.kind(),
                views.name(event.memberId()),
                event.remark(),
                courses.current(courseId).map(Revision::title).orElse(null),
                published(event).map(Revision::number).orElse(null),
                event.at());
    }

    private Optional<Revision> published(Event event) {
        return Optional.ofNullable(event.revisionId()).flatMap(courses::revision);
    }
}
