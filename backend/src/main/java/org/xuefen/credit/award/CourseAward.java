package org.xuefen.credit.award;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.xuefen.catalogue.Courses;
import org.xuefen.catalogue.Revision;
import org.xuefen.credit.ledger.Entry;
import org.xuefen.credit.rules.Measured;
import org.xuefen.study.EvidenceReader;
import org.xuefen.study.ItemEvidence;

/** What a completed course has earned, read from the evidence of its completion. */
@Singleton
class CourseAward {
    private final Awards awards;
    private final Courses courses;
    private final EvidenceReader evidence;

    CourseAward(Awards awards, Courses courses, EvidenceReader evidence) {
        this.awards = awards;
        this.courses = courses;
        this.evidence = evidence;
    }

    /** @return as {@link Awards#award} */
    Optional<Entry> award(Due due) {
        var proof = evidence.of(due.completionId());
        long whole =
                proof.items().stream().mapToLong(ItemEvidence::durationMillis).sum();
        return awards.award(new Earned(
                due.memberId(),
                Entry.COURSE,
                due.courseId(),
                courses.revision(due.revisionId()).map(Revision::categoryCode).orElse(null),
                Measured.selfStudy(due.countedMediaMillis(), whole, due.estimatedMillis()),
                due.occurredAt(),
                Entry.COMPLETION,
                due.completionId(),
                proof.sha256()));
    }
}
