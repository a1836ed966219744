package org.xuefen.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Links that let a person set a password: single use, expiring, told once and kept as hashes. */
public interface AccountLinks {
    /** What a link is for. */
    enum Purpose {
        /** The first password of an invited account. */
        ACTIVATION,
        /** A new password of an account that has one. */
        RESET
    }

    /**
     * A link to hand out.
     *
     * @param url absolute where the public address is set, else from the root of the site
     */
    record Link(long accountId, Purpose purpose, String url, Instant expiresAt) {}

    /**
     * Makes a link for an account: to activate it while it is invited, else to reset its password. Links handed out
     * before cease to work. Refuses {@code identity.account-not-found} and {@code identity.account-deactivated}.
     */
    Link issue(long accountId, @Nullable Long issuedBy);

    /** The same for many accounts in a few statements; accounts that are not invited get none. */
    List<Link> activations(Collection<Long> accountIds, @Nullable Long issuedBy);
}
