package org.xuefen.identity;

import java.security.Principal;
import java.util.Set;
import org.xuefen.shared.Refusal;
import org.xuefen.shared.SharedRefusals;

/**
 * The signed-in person behind a request.
 *
 * @param memberId the account's id, which is the member's id
 * @param locale {@code zh-CN} or {@code en}
 * @param sessionId the session in use, not its token
 */
public record Caller(long memberId, Set<Role> roles, String locale, long sessionId) implements Principal {
    public Caller(long memberId, Set<Role> roles, String locale) {
        this(memberId, roles, locale, 0);
    }

    /** A principal, so that the API's description leaves it out: no one sends it. */
    @Override
    public String getName() {
        return Long.toString(memberId);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** @throws Refusal {@code shared.forbidden} without the role */
    public void require(Role role) {
        if (!has(role)) {
            throw new Refusal(SharedRefusals.FORBIDDEN);
        }
    }
}
