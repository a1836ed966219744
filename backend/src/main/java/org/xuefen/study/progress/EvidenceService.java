package org.xuefen.study.progress;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.xuefen.shared.Refusal;
import org.xuefen.study.CompletionEvidence;
import org.xuefen.study.EvidenceReader;
import org.xuefen.study.StudyRefusals;

@Singleton
class EvidenceService implements EvidenceReader {
    private final CompletionStore store;
    private final EvidenceFreezer freezer;

    EvidenceService(CompletionStore store, EvidenceFreezer freezer) {
        this.store = store;
        this.freezer = freezer;
    }

    @Override
    @Transactional(readOnly = true)
    public CompletionEvidence of(long completionId) {
        var course = store.find(completionId)
                .filter(row -> row.itemId() == CompletionStore.COURSE)
                .orElseThrow(() -> new Refusal(StudyRefusals.COMPLETION_NOT_FOUND));
        var evidence = freezer.readCourse(course.evidence());
        var rows = new HashMap<Long, CompletionStore.Frozen>();
        store.ofCourse(course.memberId(), course.courseId()).forEach(row -> rows.put(row.id(), row));
        var parts = evidence.items().stream()
                .map(part -> Objects.requireNonNull(rows.get(part.completionId())))
                .toList();
        return freezer.evidence(course, evidence.estimatedMillis(), hash(course, evidence, parts), parts);
    }

    /**
     * Of what is there now, never the stored hash: whoever committed to the one from then sees whether it is still so. The
     * course's frozen form holds the hashes of its items; an item that no longer has its own changes the whole.
     */
    private static String hash(
            CompletionStore.Frozen course, CourseEvidence evidence, List<CompletionStore.Frozen> parts) {
        var then = evidence.items().stream().map(CourseEvidence.Part::sha256).toList();
        var now = parts.stream()
                .map(row -> EvidenceFreezer.sha256(row.evidence()))
                .toList();
        return EvidenceFreezer.sha256(then.equals(now) ? course.evidence() : course.evidence() + now);
    }
}
