package org.xuefen.identity;

import io.micronaut.http.HttpRequest;

/** How often strangers may ask, by where they ask from. */
public interface RequestLimits {
    /**
     * Counts a request.
     *
     * @param what is counted by itself
     * @param limit how many one address may send in a quarter of an hour
     * @throws org.xuefen.shared.Refusal {@code identity.too-many-attempts}
     */
    void admitRequest(HttpRequest<?> request, String what, int limit);
}
