package org.xuefen.identity;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Accounts, for the domains to the right. */
public interface Accounts {
    /**
     * A person to be.
     *
     * @param id 0 for a fresh one
     * @param password null: invited, and activated by a link
     */
    record NewAccount(
            long id,
            String username,
            String name,
            @Nullable String email,
            @Nullable String password,
            String locale) {}

    /** An account as others may see it. */
    record Account(
            long id,
            String username,
            String name,
            @Nullable String email,
            List<Role> roles,
            String locale,
            Status status) {}

    /** Whether someone can sign in. */
    enum Status {
        INVITED,
        ACTIVE,
        DEACTIVATED
    }

    /** @throws org.xuefen.shared.Refusal {@code identity.username-taken} */
    long create(NewAccount account);

    Optional<Account> find(long id);

    Optional<Account> findByUsername(String username);

    void rename(long id, String name);

    /** Adds a role, for a unit's subtree where it is an organizer's. Granting again changes nothing. */
    void grant(long id, Role role, @Nullable Long unitId, @Nullable Long grantedBy);

    void revoke(long id, Role role, @Nullable Long unitId);

    /** The units whose subtrees the account organizes. */
    List<Long> organizedUnits(long id);

    void deactivate(long id);

    void reactivate(long id);

    void setPassword(long id, String password);

    /** Ends all sessions of an account. */
    void signOutEverywhere(long id);
}
