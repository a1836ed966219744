package org.xuefen.identity.account;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import org.xuefen.shared.XuefenSettings;

/**
 * Where a request comes from. Headers are believed only behind a proxy, and there only what the proxy itself has added:
 * the last address of X-Forwarded-For. Everything before it is the client's own text.
 */
@Singleton
class Addresses {
    private static final int LONGEST = 45;

    private final XuefenSettings settings;

    Addresses(XuefenSettings settings) {
        this.settings = settings;
    }

    /** Whether the reader's browser speaks HTTPS, to us or to the proxy before us. */
    boolean secure(HttpRequest<?> request) {
        var url = settings.publicUrl();
        return request.isSecure()
                || (url != null && url.startsWith("https:"))
                || (settings.proxyHeaders()
                        && "https".equals(request.getHeaders().get("X-Forwarded-Proto")));
    }

    String of(HttpRequest<?> request) {
        if (settings.proxyHeaders()) {
            var forwarded = request.getHeaders().getAll("X-Forwarded-For");
            if (!forwarded.isEmpty()) {
                var last = forwarded.getLast();
                var address = last.substring(last.lastIndexOf(',') + 1).strip();
                return address.substring(0, Math.min(LONGEST, address.length()));
            }
        }
        return request.getRemoteAddress().getAddress().getHostAddress();
    }
}
