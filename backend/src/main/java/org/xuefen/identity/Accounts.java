package org.xuefen.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /**
     * An account as others may see it.
     *
     * @param theme light, dark, or null for the system's
     */
    record Account(
            long id,
            String username,
            String name,
            @Nullable String email,
            List<Role> roles,
            String locale,
            Status status,
            @Nullable String theme) {}

    /** Whether someone can sign in. */
    enum Status {
        INVITED,
        ACTIVE,
        DEACTIVATED
    }

    /** @throws org.xuefen.shared.Refusal {@code identity.username-taken} */
    long create(NewAccount account);

    /** The same for many at once, in a few statements, with the ids they bring. All or nothing. */
    void createAll(List<NewAccount> accounts);

    Optional<Account> find(long id);

    /** What a person is called, for pages that many look at; a name changed on another node shows a second later. */
    Optional<String> nameOf(long id);

    List<Account> findAll(Collection<Long> ids);

    Optional<Account> findByUsername(String username);

    void rename(long id, String name);

    void setEmail(long id, @Nullable String email);

    /** Adds a role, for a unit's subtree where it is an organizer's. Granting again changes nothing. */
    void grant(long id, Role role, @Nullable Long unitId, @Nullable Long grantedBy);

    void revoke(long id, Role role, @Nullable Long unitId);

    /** Active accounts with a role, whatever unit it is for. */
    List<Long> withRole(Role role);

    /** Active accounts that organize one of these units, by unit; a unit without any is left out. */
    Map<Long, List<Long>> organizersOf(Collection<Long> unitIds);

    /** The roles granted to an account, with the unit an organizer's is for. */
    List<Grant> grants(long id);

    /** A role someone was given. */
    record Grant(Role role, @Nullable Long unitId) {}

    /** Those of the usernames that are taken, in lower case. */
    Set<String> taken(Collection<String> usernames);

    /** The units whose subtrees the account organizes. */
    List<Long> organizedUnits(long id);

    void deactivate(long id);

    void reactivate(long id);

    void setPassword(long id, String password);

    /** Whether it is the account's password; as slow as a log-in. */
    boolean passwordMatches(long id, String password);

    /** Ends all sessions of an account. */
    void signOutEverywhere(long id);
}
