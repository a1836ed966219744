package org.xuefen.study.progress;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.xuefen.study.ItemEvidence.Stretch;
import org.xuefen.study.evidence.IntervalSet;
import org.xuefen.study.evidence.Reason;
import org.xuefen.study.evidence.Watched;

/** What was watched, as a list one can draw. */
final class Stretches {
    private Stretches() {}

    static List<Stretch> counted(Watched watched) {
        return watched.counted().spans().stream()
                .map(span -> new Stretch(span.from(), span.to(), null))
                .toList();
    }

    /** In the order of the medium, what was jumped over among it. */
    static List<Stretch> uncounted(Watched watched) {
        var stretches = new ArrayList<Stretch>();
        watched.uncounted().forEach((reason, set) -> add(stretches, reason, set));
        add(stretches, Reason.SKIPPED, watched.skipped());
        stretches.sort(Comparator.comparingLong(Stretch::from));
        return stretches;
    }

    private static void add(List<Stretch> stretches, Reason reason, IntervalSet set) {
        for (var span : set.spans()) {
            stretches.add(new Stretch(span.from(), span.to(), reason.name()));
        }
    }
}
