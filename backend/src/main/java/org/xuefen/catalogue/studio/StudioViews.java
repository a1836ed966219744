package org.xuefen.catalogue.studio;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.xuefen.catalogue.CourseHead;
import org.xuefen.catalogue.Courses;
import org.xuefen.catalogue.ItemKind;
import org.xuefen.catalogue.LearnerProgress;
import org.xuefen.catalogue.PublishFinding;
import org.xuefen.identity.Accounts;
import org.xuefen.identity.Caller;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Text;

/** Drafts, checklists and comparisons as the studio shows them. */
@Singleton
class StudioViews {
    private final Courses courses;
    private final Accounts accounts;
    private final PublishGate gate;
    private final Optional<LearnerProgress> progress;

    StudioViews(Courses courses, Accounts accounts, PublishGate gate, Optional<LearnerProgress> progress) {
        this.courses = courses;
        this.accounts = accounts;
        this.gate = gate;
        this.progress = progress;
    }

    /** A course of the studio's list. */
    @Serdeable
    record StudioCourse(
            String id,
            Text title,
            DraftState state,
            @Nullable Integer publishedNumber,
            boolean changedSince,
            boolean withdrawn,
            int itemCount,
            long enrolled,
            long completed,
            String ownerName,
            Instant updatedAt) {}

    /** A draft with what stands around it. */
    @Serdeable
    record DraftView(
            String courseId,
            String version,
            DraftState state,
            DraftBody draft,
            Map<String, Long> seconds,
            @Nullable Integer publishedNumber,
            boolean withdrawn,
            boolean mine,
            String ownerName,
            long enrolled,
            Instant updatedAt,
            String updatedByName) {}

    /** One line of the checklist. */
    @Serdeable
    record FindingView(
            PublishFinding.Level level,
            String code,
            Text sentence,
            @Nullable String itemId,
            String part) {}

    /** One change against the published revision. */
    @Serdeable
    record ChangeView(
            Comparison.ChangeKind kind,
            @Nullable String itemId,
            @Nullable ItemKind itemKind,
            Text title,
            Text before,
            Text after) {}

    /** What happened to the course. */
    @Serdeable
    record EventView(History.Kind kind, String memberName, String remark, Instant at) {}

    StudioCourse row(Draft draft, Map<Long, LearnerProgress.Counts> counts) {
        var head = courses.head(draft.courseId());
        var count = counts.getOrDefault(draft.courseId(), new LearnerProgress.Counts(0, 0));
        return new StudioCourse(
                Ids.text(draft.courseId()),
                draft.content().title(),
                draft.state(),
                head.map(CourseHead::revisionNumber).orElse(null),
                changedSince(draft, head),
                head.map(CourseHead::withdrawn).orElse(false),
                (int) draft.content().items().count(),
                count.enrolled(),
                count.completed(),
                name(draft.ownerId()),
                draft.updatedAt());
    }

    DraftView view(Draft draft, Caller caller) {
        var head = courses.head(draft.courseId());
        var seconds = new TreeMap<String, Long>();
        draft.content().items().forEach(item -> seconds.put(Ids.text(item.id()), gate.seconds(item)));
        long enrolled = counts(List.of(draft.courseId()))
                .getOrDefault(draft.courseId(), new LearnerProgress.Counts(0, 0))
                .enrolled();
        return new DraftView(
                Ids.text(draft.courseId()),
                Long.toString(draft.version()),
                draft.state(),
                DraftBody.of(draft.content()),
                seconds,
                head.map(CourseHead::revisionNumber).orElse(null),
                head.map(CourseHead::withdrawn).orElse(false),
                draft.ownerId() == caller.memberId(),
                name(draft.ownerId()),
                enrolled,
                draft.updatedAt(),
                name(draft.updatedBy()));
    }

    Map<Long, LearnerProgress.Counts> counts(List<Long> courseIds) {
        return progress.map(known -> known.counts(courseIds)).orElse(Map.of());
    }

    List<FindingView> findings(List<PublishFinding> findings) {
        return findings.stream()
                .map(finding -> new FindingView(
                        finding.level(),
                        finding.code(),
                        finding.sentence(),
                        finding.itemId() == null ? null : Ids.text(finding.itemId()),
                        finding.part()))
                .toList();
    }

    List<ChangeView> changes(List<Comparison.Change> changes) {
        return changes.stream()
                .map(change -> new ChangeView(
                        change.kind(),
                        change.item() == null ? null : Ids.text(change.item()),
                        change.itemKind(),
                        change.title(),
                        change.before(),
                        change.after()))
                .toList();
    }

    List<EventView> events(List<History.Event> events) {
        return events.stream()
                .map(event -> new EventView(event.kind(), name(event.memberId()), event.remark(), event.at()))
                .toList();
    }

    String name(long memberId) {
        return accounts.find(memberId).map(Accounts.Account::name).orElse("");
    }

    private static boolean changedSince(Draft draft, Optional<CourseHead> head) {
        return head.map(published -> draft.updatedAt().isAfter(published.publishedAt()))
                .orElse(true);
    }
}
