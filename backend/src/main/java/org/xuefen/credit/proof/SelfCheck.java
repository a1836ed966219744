package org.xuefen.credit.proof;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xuefen.shared.JobHandler;
import org.xuefen.shared.RecurringJob;

/** Compares the whole log with the ledger: every night, and when an administrator asks. */
@Singleton
class SelfCheck implements RecurringJob, JobHandler {
    static final String KIND = "credit-log-check-now";
    private static final Logger LOG = LoggerFactory.getLogger(SelfCheck.class);

    private final LogAudit audit;

    SelfCheck(LogAudit audit) {
        this.audit = audit;
    }

    @Override
    public String name() {
        return "credit-log-check";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(24);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String id, String data) {
        run();
    }

    @Override
    public void run() {
        var result = audit.run();
        if (result.found() == 0) {
            LOG.info("The credit log and the ledger agree: {} leaves, {} heads", result.leaves(), result.heads());
            return;
        }
        LOG.error("The credit log and the ledger DIFFER in {} places", result.found());
        result.findings().forEach(finding -> LOG.error("{}", finding.sentence()));
    }
}
