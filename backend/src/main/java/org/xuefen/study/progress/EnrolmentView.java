package org.xuefen.study.progress;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.catalogue.ItemKind;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Text;
import org.xuefen.study.CourseProgress;
import org.xuefen.study.ItemProgress;

/**
 * A course the caller takes and how far they are.
 *
 * @param percent by estimated time, 100 only when complete
 * @param nextItemId where to go on, null when nothing is left
 * @param newerRevision whether the course has a newer revision to move to
 */
@Serdeable
record EnrolmentView(
        String courseId,
        String revisionId,
        int revisionNumber,
        boolean newerRevision,
        Text title,
        Instant enrolledAt,
        @Nullable Instant studiedAt,
        @Nullable Instant completedAt,
        int itemsDone,
        int itemCount,
        int percent,
        long secondsLeft,
        @Nullable String nextItemId,
        List<ItemStateView> items) {

    /** @param state {@code NEW}, {@code STARTED} or {@code COMPLETED} */
    @Serdeable
    record ItemStateView(
            String itemId,
            ItemKind kind,
            Text title,
            String state,
            int percent,
            long positionMs,
            long countedMs,
            long neededMs,
            long durationMs,
            @Nullable Integer scoreMilli,
            @Nullable Instant completedAt) {

        static ItemStateView of(ItemProgress item) {
            var state = item.completed() ? "COMPLETED" : item.started() ? "STARTED" : "NEW";
            return new ItemStateView(
                    Ids.text(item.item().id()),
                    item.item().kind(),
                    item.item().title(),
                    state,
                    item.percent(),
                    item.positionMillis(),
                    item.countedMillis(),
                    item.neededMillis(),
                    item.durationMillis(),
                    item.scoreMilli(),
                    item.completedAt());
        }
    }

    static EnrolmentView of(CourseProgress progress, boolean newerRevision) {
        var enrolment = progress.enrolment();
        return new EnrolmentView(
                Ids.text(enrolment.courseId()),
                Ids.text(enrolment.revisionId()),
                progress.revision().number(),
                newerRevision,
                progress.revision().title(),
                enrolment.enrolledAt(),
                enrolment.studiedAt(),
                enrolment.completedAt(),
                progress.itemsDone(),
                progress.items().size(),
                progress.percent(),
                progress.secondsLeft(),
                progress.next().map(next -> Ids.text(next.item().id())).orElse(null),
                progress.items().stream().map(ItemStateView::of).toList());
    }
}
