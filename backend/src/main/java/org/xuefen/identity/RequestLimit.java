package org.xuefen.identity;

import io.micronaut.http.HttpRequest;

/** How often a stranger may ask for something, counted by address over all servers. */
public interface RequestLimit {
    /**
     * Counts a request that tells nothing about an account, such as for a reset mail or a public page.
     *
     * @param what names the thing asked for; each is counted for itself
     * @param limit requests from one address within fifteen minutes
     * @throws org.xuefen.shared.Refusal {@code identity.too-many-attempts} with the seconds to wait
     */
    void admitRequest(HttpRequest<?> request, String what, int limit);
}
