package org.xuefen.identity.account;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.http.server.netty.NettyHttpRequest;
import org.xuefen.shared.SharedRefusals;
import org.xuefen.shared.web.Problems;

/** Refuses large bodies for a moment, before they are read, while those that are arriving fill what there is for them. */
@ServerFilter("/**")
class BodyLimit implements Ordered {
    private static final String HELD = "xuefen.body";
    /** Too small to count, even many times over. */
    private static final long SMALL = 64 * 1024;
    /** The server itself refuses what is larger ({@code micronaut.server.max-request-size}). */
    private static final long LARGEST = 16 << 20;

    private static final long MOST = Math.clamp(Runtime.getRuntime().maxMemory() / 5, 4 * LARGEST, 12 * LARGEST);
    private static final long MOST_OF_ONE = 3 * LARGEST;

    private final Problems problems;
    private final BodyBudget budget = new BodyBudget(MOST, MOST_OF_ONE);

    BodyLimit(Problems problems) {
        this.problems = problems;
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after() + 1;
    }

    @RequestFilter
    @Nullable
    MutableHttpResponse<?> check(HttpRequest<?> request) {
        var person = request.getUserPrincipal();
        boolean unknown = request.getHeaders().contains(HttpHeaders.TRANSFER_ENCODING);
        long bytes = unknown ? LARGEST : request.getContentLength();
        if (person.isEmpty() || bytes <= SMALL || bytes > LARGEST) {
            return null;
        }
        var held = budget.take(person.get().getName(), bytes);
        if (held.isEmpty()) {
            return problems.of(request, SharedRefusals.OVERLOADED)
                    .header(HttpHeaders.RETRY_AFTER, "2")
                    .header(HttpHeaders.CONNECTION, "close");
        }
        request.setAttribute(HELD, held.get());
        if (request instanceof NettyHttpRequest<?> netty) {
            // a body that never ends has no answer either
            netty.getChannelHandlerContext()
                    .channel()
                    .closeFuture()
                    .addListener(_ -> held.get().close());
        }
        return null;
    }

    @ResponseFilter
    void answered(HttpRequest<?> request) {
        request.getAttribute(HELD, BodyBudget.Held.class).ifPresent(BodyBudget.Held::close);
    }
}
