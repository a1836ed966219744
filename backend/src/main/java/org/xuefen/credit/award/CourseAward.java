package org.xuefen.credit.award;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.xuefen.catalogue.Courses;
import org.xuefen.catalogue.Revision;
import org.xuefen.credit.ledger.Entry;
import org.xuefen.credit.rules.Measured;
import org.xuefen.study.CompletionEvidence;
import org.xuefen.study.ItemEvidence;

/** What a completed course has earned, by the evidence of its completion. */
@Singleton
class CourseAward {
    private final Awards awards;
    private final Courses courses;

    CourseAward(Awards awards, Courses courses) {
        this.awards = awards;
        this.courses = courses;
    }

    /** @return as {@link Awards#award} */
    Optional<Entry> award(CompletionEvidence proof) {
        long whole =
                proof.items().stream().mapToLong(ItemEvidence::durationMillis).sum();
        return awards.award(new Earned(
                proof.memberId(),
                Entry.COURSE,
                proof.courseId(),
                courses.revision(proof.revisionId()).map(Revision::categoryCode).orElse(null),
                Measured.selfStudy(proof.countedMediaMillis(), whole, proof.estimatedMillis()),
                proof.completedAt(),
                Entry.COMPLETION,
                proof.completionId(),
                proof.sha256(),
                parts(proof, whole)));
    }

    /** An item was studied when it was complete. Of the estimate each has the share it has of the whole. */
    private static List<Earned.Part> parts(CompletionEvidence proof, long whole) {
        return proof.items().stream()
                .filter(item -> item.durationMillis() > 0)
                .sorted(Comparator.comparing(ItemEvidence::completedAt))
                .map(item -> new Earned.Part(
                        item.completedAt(),
                        Measured.selfStudy(
                                item.countedMillis(),
                                item.durationMillis(),
                                Math.round((double) proof.estimatedMillis() * item.durationMillis() / whole))))
                .toList();
    }
}
