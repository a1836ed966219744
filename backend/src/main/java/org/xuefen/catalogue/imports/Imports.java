package org.xuefen.catalogue.imports;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.catalogue.CatalogueRefusals;
import org.xuefen.identity.Caller;
import org.xuefen.identity.Role;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Jobs;
import org.xuefen.shared.Refusal;

/** Imports of a person: check, run, watch, cancel. An import of someone else is not there. */
@Singleton
class Imports {
    private final ImportTable table;
    private final TsvImport tsv;
    private final Jobs jobs;

    Imports(ImportTable table, TsvImport tsv, Jobs jobs) {
        this.table = table;
        this.tsv = tsv;
        this.jobs = jobs;
    }

    /** Reading the file takes its time, so it happens before the transaction that keeps it. */
    ImportRun check(Caller caller, @Nullable String fileName, String channelCode, byte[] file) {
        var checked = tsv.check(caller.memberId(), file, channelCode);
        return require(caller, table.insert(caller.memberId(), shown(fileName), channelCode, file, checked));
    }

    List<ImportRun> of(Caller caller) {
        return table.of(caller.memberId());
    }

    ImportRun require(Caller caller, long id) {
        return table.find(id)
                .filter(run -> run.ownerId() == caller.memberId() || caller.has(Role.ADMINISTRATOR))
                .orElseThrow(() -> new Refusal(CatalogueRefusals.IMPORT_NOT_FOUND));
    }

    List<LineFinding> findings(Caller caller, long id, int from, int limit) {
        require(caller, id);
        return table.findings(id, from, limit);
    }

    @Transactional
    ImportRun start(Caller caller, long id) {
        require(caller, id);
        if (!table.start(id)) {
            throw new Refusal(CatalogueRefusals.IMPORT_RUNNING);
        }
        jobs.enqueue(ImportJob.KIND, Ids.text(id), "");
        return require(caller, id);
    }

    @Transactional
    ImportRun cancel(Caller caller, long id) {
        require(caller, id);
        table.askToCancel(id);
        return require(caller, id);
    }

    private static String shown(@Nullable String fileName) {
        var name = fileName == null || fileName.isBlank() ? "catalogue.tsv" : fileName.strip();
        return name.substring(0, Math.min(200, name.length()));
    }
}
