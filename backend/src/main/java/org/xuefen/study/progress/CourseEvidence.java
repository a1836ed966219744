package org.xuefen.study.progress;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * What is frozen of a course completion: the items' completions by id and hash, so that its own hash covers theirs.
 */
@Serdeable
record CourseEvidence(long countedMediaMillis, long estimatedMillis, List<Part> items) {
    @Serdeable
    record Part(long itemId, long completionId, String sha256) {}
}
