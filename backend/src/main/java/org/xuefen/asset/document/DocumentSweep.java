package org.xuefen.asset.document;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.xuefen.asset.DocumentUse;
import org.xuefen.asset.Documents;
import org.xuefen.shared.RecurringJob;

/** Removes documents that were handed in a week ago and are used nowhere. */
@Singleton
class DocumentSweep implements RecurringJob {
    private static final Duration KEPT = Duration.ofDays(7);
    private static final int BATCH = 500;

    private final DocumentTable table;
    private final Documents documents;
    private final List<DocumentUse> uses;
    private final Clock clock;

    DocumentSweep(DocumentTable table, Documents documents, List<DocumentUse> uses, Clock clock) {
        this.table = table;
        this.documents = documents;
        this.uses = uses;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "asset.document-sweep";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(12);
    }

    @Override
    public void run() {
        var before = clock.instant().minus(KEPT);
        var batch = table.olderThan(before, 0, BATCH);
        while (!batch.isEmpty()) {
            var unused = new java.util.HashSet<>(batch);
            for (var use : uses) {
                unused.removeAll(use.used(batch));
            }
            unused.forEach(documents::remove);
            batch = table.olderThan(before, batch.getLast(), BATCH);
        }
    }
}
