package org.xuefen.credit.simulation;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.shared.Text;

/**
 * A simulation. Amounts in thousandths.
 *
 * @param revision of the draft it is about
 * @param total members to go through, {@code done} of them
 */
@Serdeable
record SimulationView(
        String id,
        Simulation.State state,
        String revision,
        int year,
        long total,
        long done,
        @Nullable Found found,
        Instant createdAt) {
    /** What it found. */
    @Serdeable
    record Found(
            List<Outcome.Flow> flows,
            List<Part> units,
            List<Part> sections,
            long countedBeforeMilli,
            long countedAfterMilli,
            long millis) {}

    /** A unit or a section of GB/T 4754, and how many of its members have met the requirement. */
    @Serdeable
    record Part(Text name, long members, long metBefore, long metAfter) {}

    /** A member who would stand otherwise. */
    @Serdeable
    record MovedMember(
            String memberId,
            String name,
            Text unitName,
            long countedBeforeMilli,
            long countedAfterMilli,
            long missingBeforeMilli,
            long missingAfterMilli) {}
}
