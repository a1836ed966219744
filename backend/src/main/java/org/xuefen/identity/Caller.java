package org.xuefen.identity;

import io.micronaut.security.authentication.Authentication;
import java.security.Principal;
import java.util.Optional;
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

    /** The attribute of an authentication that holds the caller. */
    public static final String ATTRIBUTE = "caller";

    /** Who is behind a socket's or a request's principal. */
    public static Optional<Caller> of(Principal principal) {
        return principal instanceof Authentication known
                        && known.getAttributes().get(ATTRIBUTE) instanceof Caller caller
                ? Optional.of(caller)
                : Optional.empty();
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
