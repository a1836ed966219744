package org.xuefen.study.progress;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.catalogue.Item;
import org.xuefen.shared.Sha256;
import org.xuefen.study.CompletionEvidence;
import org.xuefen.study.Enrolment;
import org.xuefen.study.ItemAttendance;
import org.xuefen.study.ItemEvidence;
import org.xuefen.study.ItemOutcome;
import org.xuefen.study.evidence.Watched;

/** Turns evidence into the JSON that is kept for good, and its hash. */
@Singleton
class EvidenceFreezer {
    private final ObjectMapper json;

    EvidenceFreezer(ObjectMapper json) {
        this.json = json;
    }

    ItemEvidence item(Item item, Terms terms, Watched watched, @Nullable ItemOutcome outcome, Instant at) {
        return new ItemEvidence(
                item.id(),
                item.kind().name(),
                item.title(),
                terms.contentId(),
                item.threshold(),
                terms.durationMillis(),
                terms.neededMillis(),
                watched.counted().measure(),
                Stretches.counted(watched),
                Stretches.uncounted(watched),
                watched.speeds().entrySet().stream()
                        .map(speed -> new ItemEvidence.Speed(speed.getKey(), speed.getValue()))
                        .toList(),
                watched.wallMillis(),
                instant(watched.firstAt()),
                instant(watched.lastAt()),
                outcome == null ? null : outcome.scoreMilli(),
                outcome == null ? null : outcome.attemptId(),
                at,
                null,
                null);
    }

    /** What earned on its own before counts nothing: neither its time nor its length. */
    ItemEvidence attended(Item item, ItemAttendance attendance) {
        boolean alone = attendance.creditedAlone();
        long held = alone ? 0 : attendance.heldMillis();
        return new ItemEvidence(
                item.id(),
                item.kind().name(),
                item.title(),
                attendance.contentId(),
                item.threshold(),
                held,
                held * item.threshold() / 100,
                alone ? 0 : Math.min(held, attendance.countedMillis()),
                List.of(),
                List.of(),
                List.of(),
                attendance.countedMillis(),
                attendance.from(),
                attendance.until(),
                null,
                null,
                attendance.at(),
                attendance.attendanceId(),
                alone ? Boolean.TRUE : null);
    }

    boolean creditedAlone(CompletionStore.Frozen item) {
        return Boolean.TRUE.equals(read(item.evidence(), ItemEvidence.class).creditedAlone());
    }

    CompletionStore.Frozen frozen(long id, Enrolment enrolment, long revisionId, long itemId, ItemEvidence evidence) {
        var text = write(evidence);
        return new CompletionStore.Frozen(
                id,
                enrolment.memberId(),
                enrolment.courseId(),
                itemId,
                revisionId,
                evidence.completedAt(),
                evidence.countedMillis(),
                evidence.scoreMilli(),
                text,
                sha256(text));
    }

    CompletionStore.Frozen course(
            long id,
            Enrolment enrolment,
            Instant at,
            long counted,
            long estimated,
            List<CompletionStore.Frozen> items) {
        var parts = items.stream()
                .map(row -> new CourseEvidence.Part(row.itemId(), row.id(), row.sha256()))
                .toList();
        var text = write(new CourseEvidence(counted, estimated, parts));
        return new CompletionStore.Frozen(
                id,
                enrolment.memberId(),
                enrolment.courseId(),
                CompletionStore.COURSE,
                enrolment.revisionId(),
                at,
                counted,
                null,
                text,
                sha256(text));
    }

    /** @param sha256 of the course and its parts, as it is now */
    CompletionEvidence evidence(
            CompletionStore.Frozen course, long estimated, String sha256, List<CompletionStore.Frozen> parts) {
        return new CompletionEvidence(
                course.id(),
                course.memberId(),
                course.courseId(),
                course.revisionId(),
                course.completedAt(),
                course.countedMillis(),
                estimated,
                sha256,
                parts.stream()
                        .map(row -> read(row.evidence(), ItemEvidence.class))
                        .toList());
    }

    CourseEvidence readCourse(String text) {
        return read(text, CourseEvidence.class);
    }

    static String sha256(String text) {
        return Sha256.hex(text);
    }

    private String write(Object evidence) {
        try {
            return json.writeValueAsString(evidence);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            var value = json.readValue(text, type);
            if (value == null) {
                throw new IllegalStateException("empty evidence");
            }
            return value;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Instant instant(long epochMillis) {
        return epochMillis == 0 ? null : Instant.ofEpochMilli(epochMillis);
    }
}
