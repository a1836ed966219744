package org.xuefen.credit.simulation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One simulation, and how far it is. */
record Simulation(
        long id,
        long schemeId,
        int year,
        long revision,
        State state,
        long total,
        long done,
        @Nullable Outcome outcome,
        Instant createdAt,
        @Nullable Instant endedAt) {
    /** Where a simulation is. */
    enum State {
        QUEUED,
        RUNNING,
        DONE,
        CANCELLED,
        FAILED
    }
}
