package org.xuefen.identity.account;

import io.micronaut.core.async.annotation.SingleResult;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.reactivestreams.Publisher;
import org.xuefen.identity.Caller;
import org.xuefen.identity.Role;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Finds the session of a request: a cookie for browsers, a bearer token for scripts. */
@Singleton
class SessionFetcher implements AuthenticationFetcher<HttpRequest<?>> {
    static final String COOKIE = "xuefen_session";
    private static final String BEARER = "Bearer ";
    private static final int MAX_TOKEN = 64;

    private final Sessions sessions;
    private final Scheduler blocking;

    SessionFetcher(Sessions sessions, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.sessions = sessions;
        this.blocking = Schedulers.fromExecutorService(blocking);
    }

    @Override
    @SingleResult
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        var path = request.getPath();
        if ((!path.startsWith("/api/") && !path.startsWith("/media/")) || path.startsWith("/media/live/")) {
            // Pages are the same for everyone, and are there while the database is not; so is what an address shows of
            // a class,
            // which hundreds ask for several times a second.
            return Mono.empty();
        }
        var token = tokenOf(request).filter(text -> text.length() <= MAX_TOKEN);
        if (token.isEmpty()) {
            return Mono.empty();
        }
        return Mono.fromCallable(() -> sessions.find(token.get()))
                .subscribeOn(blocking)
                .flatMap(Mono::justOrEmpty)
                .map(SessionFetcher::authentication);
    }

    static Optional<String> tokenOf(HttpRequest<?> request) {
        var header = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
        if (header != null && header.startsWith(BEARER)) {
            return Optional.of(header.substring(BEARER.length()));
        }
        return request.getCookies().findCookie(COOKIE).map(cookie -> cookie.getValue());
    }

    private static Authentication authentication(Caller caller) {
        List<String> roles = caller.roles().stream().map(Role::name).toList();
        return Authentication.build(Long.toString(caller.memberId()), roles, Map.of(Caller.ATTRIBUTE, caller));
    }
}
