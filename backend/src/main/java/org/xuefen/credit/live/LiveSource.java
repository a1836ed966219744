package org.xuefen.credit.live;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xuefen.credit.award.EntrySource;
import org.xuefen.live.Attendances;
import org.xuefen.shared.Text;

/** Live classes, and attendance as evidence. */
@Singleton
class LiveSource implements EntrySource {
    private final Attendances attendances;

    LiveSource(Attendances attendances) {
        this.attendances = attendances;
    }

    @Override
    public String kind() {
        return LiveAward.SOURCE;
    }

    @Override
    public Map<Long, Text> titles(Collection<Long> sourceIds) {
        return attendances.titles(sourceIds);
    }

    @Override
    public Optional<Evidence> evidence(String evidenceKind, long evidenceId) {
        return evidenceKind.equals(LiveAward.EVIDENCE)
                ? attendances
                        .find(evidenceId)
                        .map(found -> new Evidence(found.at(), found.sha256(), List.of(), List.of(), found.evidence()))
                : Optional.empty();
    }
}
