package org.xuefen.identity.account;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import org.xuefen.identity.Accounts;
import org.xuefen.identity.Caller;
import org.xuefen.identity.IdentityRefusals;
import org.xuefen.identity.Role;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Refusal;

/** Signing in and out. A browser gets an HttpOnly cookie and nothing else; a script asks for a token. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
class SessionController {
    private final Sessions sessions;
    private final Accounts accounts;
    private final Addresses addresses;
    private final LoginLimit limit;
    private final Browsers browsers;

    SessionController(Sessions sessions, Accounts accounts, Addresses addresses, LoginLimit limit, Browsers browsers) {
        this.limit = limit;
        this.browsers = browsers;
        this.sessions = sessions;
        this.accounts = accounts;
        this.addresses = addresses;
    }

    /**
     * Who signs in.
     *
     * @param token true: answer with an access token instead of a cookie
     */
    @Serdeable
    record Login(
            @NotBlank @Size(max = 64) String username,
            @NotBlank @Size(max = 200) String password,
            @Nullable Boolean token) {}

    /** The signed-in person. */
    @Serdeable
    record SignedIn(
            String id,
            String name,
            String username,
            List<Role> roles,
            String locale,
            @Nullable String theme) {}

    /** A session, with its token when that was asked for. */
    @Serdeable
    record Session(SignedIn member, @Nullable String access_token) {}

    /** Signs in. Too many failures answer 429 with Retry-After. */
    @Post("/login")
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<Session> login(
            HttpRequest<?> request, @Body @Valid Login login, @Header("User-Agent") @Nullable String userAgent) {
        boolean script = Boolean.TRUE.equals(login.token());
        var kind = script ? Sessions.Kind.TOKEN : Sessions.Kind.COOKIE;
        var pass = limit.admit(request, login.username());
        var begun = sessions.begin(login.username(), login.password(), kind, userAgent == null ? "" : userAgent);
        pass.succeeded();
        var body = new Session(signedIn(begun.accountId()), script ? begun.token() : null);
        return script
                ? HttpResponse.ok(body)
                : HttpResponse.ok(body)
                        .cookie(cookie(request, SessionFetcher.COOKIE, begun.token(), Sessions.LIFETIME))
                        .cookie(cookie(
                                request,
                                Browsers.COOKIE,
                                browsers.signedIn(request, begun.accountId()),
                                Browsers.KEPT));
    }

    /** Who is signed in. */
    @Get("/session")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    Session session(Caller caller) {
        return new Session(signedIn(caller.memberId()), null);
    }

    /** Signs out here. */
    @Delete("/session")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    HttpResponse<?> logout(HttpRequest<?> request, Caller caller) {
        sessions.end(caller.sessionId(), caller.memberId());
        return HttpResponse.noContent().cookie(cookie(request, SessionFetcher.COOKIE, "", Duration.ZERO));
    }

    private SignedIn signedIn(long id) {
        var account = accounts.find(id).orElseThrow(() -> new Refusal(IdentityRefusals.ACCOUNT_NOT_FOUND));
        return new SignedIn(
                Ids.text(account.id()),
                account.name(),
                account.username(),
                account.roles(),
                account.locale(),
                account.theme());
    }

    private Cookie cookie(HttpRequest<?> request, String name, String value, Duration lifetime) {
        return Cookie.of(name, value)
                .httpOnly(true)
                .secure(addresses.secure(request))
                .sameSite(SameSite.Lax)
                .path("/")
                .maxAge(lifetime);
    }
}
