package org.xuefen.credit.proof;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;
import org.xuefen.credit.CreditRefusals;
import org.xuefen.credit.export.MadeStream;
import org.xuefen.identity.Caller;
import org.xuefen.identity.Role;
import org.xuefen.organization.Scopes;
import org.xuefen.shared.Jobs;
import org.xuefen.shared.Refusal;
import org.xuefen.shared.SharedRefusals;

/** The log in full for those who answer for it, and its comparison with the ledger. */
@Controller("/api/v1/log")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class LogExportController {
    private final LogExport export;
    private final LogChecks checks;
    private final Scopes scopes;
    private final Jobs jobs;

    LogExportController(LogExport export, LogChecks checks, Scopes scopes, Jobs jobs) {
        this.export = export;
        this.checks = checks;
        this.scopes = scopes;
        this.jobs = jobs;
    }

    /** The whole log, to be recomputed: entries of the units I organize, of all others their hashes. */
    @Get("/export")
    HttpResponse<StreamedFile> exportLog(Caller caller) {
        var paths = scopes.pathsOf(caller);
        boolean all = caller.has(Role.ADMINISTRATOR);
        if (!all && paths.isEmpty()) {
            throw new Refusal(SharedRefusals.FORBIDDEN);
        }
        var sight = new LogExport.Sight(all, List.copyOf(paths));
        var in = new MadeStream("xuefen-log", out -> export.write(sight, out));
        return HttpResponse.ok(new StreamedFile(in, new MediaType("application/x-ndjson")).attach("xuefen-log.jsonl"));
    }

    /** What the last comparison of the log with the ledger found. */
    @Get("/check")
    LogCheckView readLogCheck(Caller caller) {
        caller.require(Role.ADMINISTRATOR);
        return checks.latest().orElseThrow(() -> new Refusal(CreditRefusals.LOG_UNCHECKED));
    }

    /** Compares the log with the ledger as soon as a server is free. */
    @Post("/check")
    @Status(HttpStatus.ACCEPTED)
    void checkLog(Caller caller) {
        caller.require(Role.ADMINISTRATOR);
        jobs.enqueue(SelfCheck.KIND, "now", "");
    }
}
