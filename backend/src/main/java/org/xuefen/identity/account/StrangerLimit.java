package org.xuefen.identity.account;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import org.xuefen.shared.SharedRefusals;
import org.xuefen.shared.web.Problems;

/**
 * Refuses large bodies of those who are not signed in, before they are read: a stranger may send a log-in or a reset, and
 * nobody's memory is held for more. Where a session is needed the session is asked for first anyway.
 */
@ServerFilter("/**")
class StrangerLimit implements Ordered {
    private static final long MOST_BYTES = 16 * 1024;
    /** Where strangers hand in a file to be looked at. */
    private static final String FILES = "/api/v1/public/credential-checks";

    private static final long MOST_BYTES_OF_A_FILE = 1 << 20;

    private final Problems problems;

    StrangerLimit(Problems problems) {
        this.problems = problems;
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }

    @RequestFilter
    @Nullable
    MutableHttpResponse<?> check(HttpRequest<?> request) {
        if (request.getUserPrincipal().isPresent()) {
            return null;
        }
        boolean unbounded = request.getHeaders().contains(HttpHeaders.TRANSFER_ENCODING);
        return unbounded || request.getContentLength() > most(request)
                ? problems.of(request, SharedRefusals.REQUEST_TOO_LARGE).header(HttpHeaders.CONNECTION, "close")
                : null;
    }

    private static long most(HttpRequest<?> request) {
        return request.getPath().equals(FILES) ? MOST_BYTES_OF_A_FILE : MOST_BYTES;
    }
}
