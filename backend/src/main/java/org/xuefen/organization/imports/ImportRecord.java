package org.xuefen.organization.imports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An import as stored.
 *
 * @param findings JSON
 */
record ImportRecord(
        long id,
        long ownerId,
        long unitId,
        RosterKind kind,
        String fileName,
        State state,
        int rowsTotal,
        int rowsDone,
        int problems,
        String findings,
        Instant createdAt,
        @Nullable Instant endedAt,
        boolean linksTaken) {

    /** How far an import is. */
    enum State {
        CHECKED,
        QUEUED,
        RUNNING,
        DONE,
        CANCELLED
    }
}
