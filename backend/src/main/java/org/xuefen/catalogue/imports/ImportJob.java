package org.xuefen.catalogue.imports;

import jakarta.inject.Singleton;
import org.xuefen.catalogue.imports.ImportRun.State;
import org.xuefen.shared.Ids;
import org.xuefen.shared.JobHandler;

/** Writes an import that was started. Begun again after a crash, it finds what it wrote before unchanged. */
@Singleton
class ImportJob implements JobHandler {
    static final String KIND = "catalogue-import";

    private final ImportTable table;
    private final TsvImport tsv;

    ImportJob(ImportTable table, TsvImport tsv) {
        this.table = table;
        this.tsv = tsv;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String id, String data) {
        long importId = Ids.parse(id);
        var run = table.find(importId).orElse(null);
        if (run == null || run.state() != State.RUNNING) {
            return;
        }
        var checked = tsv.check(run.ownerId(), table.content(importId), run.channelCode());
        tsv.write(run.ownerId(), run.channelCode(), checked.courses(), (done, outcome) -> {
            table.progress(importId, done, outcome);
            return !cancelled(importId);
        });
        table.finish(importId, cancelled(importId) ? State.CANCELLED : State.DONE);
    }

    @Override
    public void gaveUp(String id, String data, Throwable cause) {
        table.finish(Ids.parse(id), State.FAILED);
    }

    private boolean cancelled(long importId) {
        return table.find(importId).map(ImportRun::cancelAsked).orElse(true);
    }
}
