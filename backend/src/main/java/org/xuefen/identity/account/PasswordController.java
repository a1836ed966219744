package org.xuefen.identity.account;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.xuefen.identity.AccountLinks.Purpose;
import org.xuefen.identity.Accounts;
import org.xuefen.identity.Caller;
import org.xuefen.identity.IdentityRefusals;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Jobs;
import org.xuefen.shared.Refusal;

/** Passwords: the first, a forgotten, a changed one. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
class PasswordController {
    private static final int LINKS_PER_ADDRESS = 60;
    private static final int REQUESTS_PER_ADDRESS = 30;

    private final PasswordChanges changes;
    private final LinkStore links;
    private final Accounts accounts;
    private final LoginLimit limit;
    private final Jobs jobs;

    PasswordController(PasswordChanges changes, LinkStore links, Accounts accounts, LoginLimit limit, Jobs jobs) {
        this.changes = changes;
        this.links = links;
        this.accounts = accounts;
        this.limit = limit;
        this.jobs = jobs;
    }

    /** A link that was opened. */
    @Serdeable
    record LinkToken(@NotBlank @Size(max = 64) String token) {}

    /** Whose link it is, so that they learn the name they sign in with. */
    @Serdeable
    record LinkHolder(String name, String username, Purpose purpose) {}

    /** A link that was opened and the password chosen. */
    @Serdeable
    record NewPassword(
            @NotBlank @Size(max = 64) String token,
            @NotBlank @Size(max = 200) String password) {}

    /** Who forgot. */
    @Serdeable
    record ResetRequest(@NotBlank @Size(max = 254) String login) {}

    /** From one password to the next. */
    @Serdeable
    record PasswordChange(
            @NotBlank @Size(max = 200) String current,
            @NotBlank @Size(max = 200) String next) {}

    /** Says whose activation or reset link a token is. */
    @Post("/link-checks")
    @Secured(SecurityRule.IS_ANONYMOUS)
    LinkHolder checkLink(HttpRequest<?> request, @Body @Valid LinkToken body) {
        return limit.admitSecret(request, "links", LINKS_PER_ADDRESS, () -> holder(body.token()));
    }

    private LinkHolder holder(String token) {
        var holder = links.find(token).orElseThrow(() -> new Refusal(IdentityRefusals.LINK_INVALID));
        var account = accounts.find(holder.accountId()).orElseThrow(() -> new Refusal(IdentityRefusals.LINK_INVALID));
        return new LinkHolder(account.name(), account.username(), holder.purpose());
    }

    /** Sets the first password of an invited account. */
    @Post("/activation")
    @Secured(SecurityRule.IS_ANONYMOUS)
    LinkHolder activateAccount(HttpRequest<?> request, @Body @Valid NewPassword body) {
        return choose(request, body, Purpose.ACTIVATION);
    }

    /** Asks for a reset link by mail; the answer is the same whether there is such an account or not. */
    @Post("/password-reset-requests")
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Status(HttpStatus.ACCEPTED)
    void requestPasswordReset(HttpRequest<?> request, @Body @Valid ResetRequest body) {
        limit.admitRequest(request, "resets", REQUESTS_PER_ADDRESS);
        jobs.enqueue(ResetRequestJob.KIND, Ids.text(Ids.next()), body.login().strip());
    }

    /** Sets a new password by a reset link; all sessions end. */
    @Post("/password-resets")
    @Secured(SecurityRule.IS_ANONYMOUS)
    LinkHolder resetPassword(HttpRequest<?> request, @Body @Valid NewPassword body) {
        return choose(request, body, Purpose.RESET);
    }

    private LinkHolder choose(HttpRequest<?> request, NewPassword body, Purpose purpose) {
        var account = limit.admitSecret(
                request, "links", LINKS_PER_ADDRESS, () -> changes.byLink(body.token(), purpose, body.password()));
        return new LinkHolder(account.name(), account.username(), purpose);
    }

    /** Changes one's own password; all other sessions end. */
    @Put("/me/password")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @Status(HttpStatus.NO_CONTENT)
    void changePassword(HttpRequest<?> request, Caller caller, @Body @Valid PasswordChange body) {
        var pass = limit.admit(request, "change " + caller.memberId());
        changes.own(caller, body.current(), body.next());
        pass.succeeded();
    }
}
