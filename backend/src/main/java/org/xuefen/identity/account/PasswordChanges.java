package org.xuefen.identity.account;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import org.xuefen.identity.AccountLinks.Purpose;
import org.xuefen.identity.Accounts;
import org.xuefen.identity.Caller;
import org.xuefen.identity.IdentityRefusals;
import org.xuefen.identity.PasswordChanged;
import org.xuefen.shared.Refusal;

/** Setting a password: the first by an activation link, a forgotten one by a reset link, one's own by the present one. */
@Singleton
class PasswordChanges {
    private final Sessions sessions;
    private final Accounts accounts;
    private final LinkStore links;
    private final PasswordRules rules;
    private final ApplicationEventPublisher<PasswordChanged> events;

    PasswordChanges(
            Sessions sessions,
            Accounts accounts,
            LinkStore links,
            PasswordRules rules,
            ApplicationEventPublisher<PasswordChanged> events) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.links = links;
        this.rules = rules;
        this.events = events;
    }

    /** A password refused by the rules leaves the link as it was. @return the account, which may sign in now */
    @Transactional
    public Accounts.Account byLink(String token, Purpose purpose, String password) {
        var account = links.redeem(token, purpose);
        rules.require("password", password, account.username());
        accounts.setPassword(account.id(), password);
        accounts.signOutEverywhere(account.id());
        if (purpose == Purpose.RESET) {
            events.publishEvent(new PasswordChanged(account.id()));
        }
        return account;
    }

    /** Ends all other sessions of the caller. */
    @Transactional
    public void own(Caller caller, String current, String next) {
        var account =
                accounts.find(caller.memberId()).orElseThrow(() -> new Refusal(IdentityRefusals.ACCOUNT_NOT_FOUND));
        if (!accounts.passwordMatches(account.id(), current)) {
            throw Refusal.field("current", IdentityRefusals.PASSWORD_WRONG);
        }
        rules.require("next", next, account.username());
        accounts.setPassword(account.id(), next);
        events.publishEvent(new PasswordChanged(account.id()));
        sessions.endOthers(account.id(), caller.sessionId());
    }
}
