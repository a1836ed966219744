package org.xuefen.credit.subscription;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xuefen.credit.audit.AuditFigures;
import org.xuefen.credit.audit.AuditFigures.Figures;
import org.xuefen.credit.rules.Amounts;
import org.xuefen.identity.Accounts;
import org.xuefen.identity.Accounts.Status;
import org.xuefen.identity.Caller;
import org.xuefen.identity.Role;
import org.xuefen.notification.Inbox;
import org.xuefen.shared.RecurringJob;
import org.xuefen.shared.Refusal;
import org.xuefen.shared.Text;

/** Tells what is due. Message, occurrence and next time are one transaction: a crash tells it again or has told it. */
@Singleton
class Telling implements RecurringJob {
    private static final Logger LOG = LoggerFactory.getLogger(Telling.class);
    private static final int BATCH = 200;

    private final Subscriptions subscriptions;
    private final AuditFigures figures;
    private final Accounts accounts;
    private final Inbox inbox;

    Telling(Subscriptions subscriptions, AuditFigures figures, Accounts accounts, Inbox inbox) {
        this.subscriptions = subscriptions;
        this.figures = figures;
        this.accounts = accounts;
        this.inbox = inbox;
    }

    @Override
    public String name() {
        return "credit.audit-digest";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void run() {
        for (var due = subscriptions.due(BATCH); !due.isEmpty(); due = subscriptions.due(BATCH)) {
            due.forEach(this::tell);
        }
    }

    @Transactional
    void tell(long id) {
        var due = subscriptions.take(id);
        if (due == null) {
            return;
        }
        var account = accounts.find(due.memberId()).filter(found -> found.status() == Status.ACTIVE);
        if (account.isEmpty()) {
            subscriptions.end(id);
            return;
        }
        var roles = EnumSet.of(Role.MEMBER);
        roles.addAll(account.get().roles());
        try {
            var caller = new Caller(due.memberId(), roles, account.get().locale());
            inbox.send(due.memberId(), "credit.audit-digest", words(figures.of(caller, due.query())), due.address());
        } catch (Refusal e) {
            LOG.info("Subscription {} ends: {}", id, e.code().wire());
            subscriptions.end(id); // they do not organize it any more
        }
    }

    private static Map<String, String> words(Figures view) {
        var arguments = new HashMap<String, String>();
        Inbox.put(arguments, "unit", view.unitName());
        Inbox.put(arguments, "scheme", view.schemeName());
        Inbox.put(arguments, "credits", Text.of(view.unit().zh(), view.unit().many()));
        arguments.put("date", view.today().toString());
        arguments.put("members", Long.toString(view.members()));
        arguments.put("met", Long.toString(view.met()));
        arguments.put("onCourse", Long.toString(view.onCourse()));
        arguments.put("atRisk", Long.toString(view.atRisk()));
        arguments.put("missed", Long.toString(view.missed()));
        arguments.put("average", Amounts.text(view.averageMilli()));
        arguments.put("required", Amounts.text(view.requiredMilli()));
        return arguments;
    }
}
