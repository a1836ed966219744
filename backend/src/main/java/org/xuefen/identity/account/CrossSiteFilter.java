package org.xuefen.identity.account;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.net.URI;
import java.util.Set;
import org.xuefen.shared.SharedRefusals;
import org.xuefen.shared.web.Problems;

/**
 * Refuses writes, and sockets, that another site made a browser send: by {@code Sec-Fetch-Site} where the browser says it, else by
 * {@code Origin}. Scripts send neither and carry no cookie of a person's browser.
 */
@ServerFilter("/**")
class CrossSiteFilter {
    private static final Set<String> OWN = Set.of("same-origin", "none");

    private final Problems problems;

    CrossSiteFilter(Problems problems) {
        this.problems = problems;
    }

    @RequestFilter
    @Nullable
    MutableHttpResponse<?> check(HttpRequest<?> request) {
        if (!request.getMethod().permitsRequestBody()
                && !request.getMethodName().equals("DELETE")
                && !opensSocket(request)) {
            return null;
        }
        return own(request) ? null : problems.of(request, SharedRefusals.CROSS_SITE);
    }

    /** A socket is opened by GET and then writes; browsers let any page open one, with the person's cookie. */
    private static boolean opensSocket(HttpRequest<?> request) {
        return "websocket".equalsIgnoreCase(request.getHeaders().get("Upgrade"));
    }

    private static boolean own(HttpRequest<?> request) {
        var site = request.getHeaders().get("Sec-Fetch-Site");
        if (site != null) {
            return OWN.contains(site);
        }
        var origin = request.getHeaders().get("Origin");
        if (origin == null) {
            return true;
        }
        try {
            var host = request.getHeaders().get("Host");
            return URI.create(origin).getAuthority() != null
                    && URI.create(origin).getAuthority().equals(host);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
