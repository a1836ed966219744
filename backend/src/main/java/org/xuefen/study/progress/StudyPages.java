package org.xuefen.study.progress;

import io.micronaut.data.connection.annotation.Connectable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.xuefen.catalogue.Courses;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Refusal;
import org.xuefen.study.CourseProgress;
import org.xuefen.study.ItemProgress;
import org.xuefen.study.Progress;
import org.xuefen.study.StudyRefusals;
import org.xuefen.study.evidence.Watched;
import org.xuefen.study.watch.Desks;
import org.xuefen.study.watch.StudySettings;

/** Puts the pages of the API together. */
@Singleton
class StudyPages {
    private final Progress progress;
    private final Desks desks;
    private final ItemTerms terms;
    private final Courses courses;
    private final Videos videos;
    private final StudySettings settings;

    StudyPages(
            Progress progress, Desks desks, ItemTerms terms, Courses courses, Videos videos, StudySettings settings) {
        this.progress = progress;
        this.desks = desks;
        this.terms = terms;
        this.courses = courses;
        this.videos = videos;
        this.settings = settings;
    }

    @Connectable
    List<EnrolmentView> courses(long memberId, int limit) {
        return progress.all(memberId, limit).stream()
                .map(course -> EnrolmentView.of(course, newer(course)))
                .toList();
    }

    @Connectable
    Optional<EnrolmentView> course(long memberId, long courseId) {
        return progress.of(memberId, courseId).map(course -> EnrolmentView.of(course, newer(course)));
    }

    @Connectable
    EnrolmentView requireCourse(long memberId, long courseId) {
        return course(memberId, courseId).orElseThrow(() -> new Refusal(StudyRefusals.NOT_ENROLLED));
    }

    @Connectable
    PlayerView player(long memberId, long courseId, long itemId) {
        var course = progress.of(memberId, courseId).orElseThrow(() -> new Refusal(StudyRefusals.NOT_ENROLLED));
        var items = course.items();
        int at = 0;
        while (at < items.size() && items.get(at).item().id() != itemId) {
            at++;
        }
        if (at == items.size()) {
            throw new Refusal(StudyRefusals.ITEM_NOT_FOUND);
        }
        var one = items.get(at);
        var item = one.item();
        var needs = terms.of(item);
        var watched =
                desks.watched(memberId, List.of(needs.watchedAs())).getOrDefault(needs.watchedAs(), Watched.NOTHING);
        var video = videos.playable(item);
        return new PlayerView(
                Ids.text(courseId),
                course.revision().title(),
                Ids.text(itemId),
                item.kind(),
                item.title(),
                item.outcome(),
                at + 1,
                items.size(),
                item.threshold(),
                needs.durationMillis(),
                needs.neededMillis(),
                settings.maxRateMilli(),
                watchedView(watched, one.completed()),
                one.completedAt(),
                course.enrolment().completedAt(),
                video == null ? null : video.playlistUrl(),
                video == null ? null : video.posterUrl(),
                video == null ? List.of() : video.captions(),
                video == null ? List.of() : video.chapters(),
                at + 1 < items.size() ? next(items.get(at + 1)) : null,
                newer(course));
    }

    static PlayerView.WatchedView watchedView(Watched watched, boolean completed) {
        return new PlayerView.WatchedView(
                watched.position(),
                watched.counted().measure(),
                watched.ended(),
                completed,
                Stretches.counted(watched),
                Stretches.uncounted(watched));
    }

    private static PlayerView.NextView next(ItemProgress item) {
        return new PlayerView.NextView(
                Ids.text(item.item().id()),
                item.item().kind(),
                item.item().title(),
                item.item().estimatedSeconds(),
                item.completed());
    }

    private boolean newer(CourseProgress course) {
        return courses.head(course.enrolment().courseId())
                .map(head -> head.revisionId() != course.revision().id())
                .orElse(false);
    }
}
