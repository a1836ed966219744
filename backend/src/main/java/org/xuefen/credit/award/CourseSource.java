package org.xuefen.credit.award;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xuefen.catalogue.Courses;
import org.xuefen.credit.ledger.Entry;
import org.xuefen.shared.Refusal;
import org.xuefen.shared.Text;
import org.xuefen.study.EvidenceReader;

/** Courses, and their completions as evidence. */
@Singleton
class CourseSource implements EntrySource {
    private final Courses courses;
    private final EvidenceReader reader;

    CourseSource(Courses courses, EvidenceReader reader) {
        this.courses = courses;
        this.reader = reader;
    }

    @Override
    public String kind() {
        return Entry.COURSE;
    }

    @Override
    public Map<Long, Text> titles(Collection<Long> sourceIds) {
        return courses.titles(sourceIds);
    }

    @Override
    public Optional<Evidence> evidence(String evidenceKind, long evidenceId) {
        if (!evidenceKind.equals(Entry.COMPLETION)) {
            return Optional.empty();
        }
        try {
            var found = reader.of(evidenceId);
            return Optional.of(new Evidence(found.completedAt(), found.sha256(), found.items(), List.of()));
        } catch (Refusal e) {
            return Optional.empty(); // erased: the entry stands without it
        }
    }
}
