package org.xuefen.catalogue.imports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An import from upload to end.
 *
 * @param lines lines with a course
 * @param courses different courses to list
 * @param done courses written so far
 */
record ImportRun(
        long id,
        long ownerId,
        String fileName,
        String channelCode,
        State state,
        int lines,
        int courses,
        int done,
        int created,
        int updated,
        int unchanged,
        int titlesDerived,
        int refused,
        boolean cancelAsked,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    enum State {
        /** Read and reported on; nothing is written yet. */
        CHECKED,
        RUNNING,
        DONE,
        /** Stopped by a person; what was written by then stays. */
        CANCELLED,
        FAILED
    }
}
