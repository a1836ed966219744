package org.xuefen.credit.close;

import java.time.LocalDate;
import java.util.Set;
import org.xuefen.app.XuefenApp;
import org.xuefen.credit.Generation;
import org.xuefen.credit.audit.AuditQuery;
import org.xuefen.credit.audit.ScopeFinder;
import org.xuefen.identity.Accounts;
import org.xuefen.identity.Caller;
import org.xuefen.identity.Role;
import org.xuefen.organization.OrganizationSettings;
import org.xuefen.shared.Ids;
import org.xuefen.shared.JobHandler;
import org.xuefen.shared.ServerClock;

/** The close of a year as if it were over: prepared by one, signed by another. */
public final class CloseBench {
    private final XuefenApp app;
    private final Generation.Made made;
    private long preparedMillis;
    private long signedMillis;

    public CloseBench(XuefenApp app, Generation.Made made) {
        this.app = app;
        this.made = made;
    }

    public CloseBench run() {
        var closes = app.bean(Closes.class);
        var after = app.bean(OrganizationSettings.class).startOf(LocalDate.of(made.year() + 1, 1, 5));
        var preparer = organizer();
        var signer = organizer();
        ServerClock.at(after, () -> {
            var scope = app.bean(ScopeFinder.class)
                    .of(preparer, new AuditQuery(null, made.year(), Ids.text(made.rootId()), null, null));
            long began = System.nanoTime();
            long id = closes.prepare(preparer, scope);
            // Its job waits for the day it was enqueued on.
            var past = closes.past(closes.require(preparer, id));
            run(Ids.text(past.id()));
            long prepared = System.nanoTime();
            closes.sign(signer, id);
            preparedMillis = (prepared - began) / 1_000_000;
            signedMillis = (System.nanoTime() - prepared) / 1_000_000;
        });
        return this;
    }

    private void run(String past) {
        var job = app.beans(JobHandler.class).stream()
                .filter(each -> each.kind().equals("credit.past"))
                .findFirst()
                .orElseThrow();
        try {
            job.run(past, "");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public double preparedMillis() {
        return preparedMillis;
    }

    public double signedMillis() {
        return signedMillis;
    }

    private Caller organizer() {
        long id = app.newAccount();
        app.bean(Accounts.class).grant(id, Role.ORGANIZER, made.rootId(), null);
        return new Caller(id, Set.of(Role.MEMBER, Role.ORGANIZER), "en");
    }
}
