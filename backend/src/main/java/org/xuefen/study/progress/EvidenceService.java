package org.xuefen.study.progress;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.HashMap;
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
        var items = evidence.items().stream()
                .map(part -> freezer.readItem(
                        Objects.requireNonNull(rows.get(part.completionId())).evidence()))
                .toList();
        return new CompletionEvidence(
                course.id(),
                course.memberId(),
                course.courseId(),
                course.revisionId(),
                course.completedAt(),
                course.countedMillis(),
                evidence.estimatedMillis(),
                course.sha256(),
                items);
    }
}
