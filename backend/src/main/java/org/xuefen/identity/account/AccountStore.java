package org.xuefen.identity.account;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xuefen.identity.Accounts;
import org.xuefen.identity.IdentityRefusals;
import org.xuefen.identity.Role;
import org.xuefen.identity.SessionsEnded;
import org.xuefen.identity.Usernames;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Keeping;
import org.xuefen.shared.Kept;
import org.xuefen.shared.Refusal;

@Singleton
class AccountStore implements Accounts {
    private final Db db;
    private final Passwords passwords;
    private final ApplicationEventPublisher<SessionsEnded> endings;
    private final Clock clock;
    private final Kept<Long, Optional<String>> names;

    AccountStore(
            Db db,
            Passwords passwords,
            ApplicationEventPublisher<SessionsEnded> endings,
            Clock clock,
            Keeping keeping) {
        this.db = db;
        this.passwords = passwords;
        this.endings = endings;
        this.clock = clock;
        this.names = keeping.of(5_000, "account");
    }

    @Override
    @Transactional
    public long create(NewAccount account) {
        long id = account.id() == 0 ? Ids.next() : account.id();
        createAll(List.of(new NewAccount(
                id, account.username(), account.name(), account.email(), account.password(), account.locale())));
        return id;
    }

    @Override
    @Transactional
    public void createAll(List<NewAccount> accounts) {
        taken(accounts.stream().map(NewAccount::username).toList()).stream()
                .findFirst()
                .ifPresent(username -> {
                    throw Refusal.field("username", IdentityRefusals.USERNAME_TAKEN, username);
                });
        var now = clock.instant();
        var rows = new ArrayList<@Nullable Object[]>();
        for (var account : accounts) {
            var password = account.password();
            rows.add(new @Nullable Object[] {
                account.id(),
                Usernames.normal(account.username()),
                account.name(),
                account.email(),
                password == null ? null : passwords.hash(password),
                Role.MEMBER,
                account.locale(),
                password == null ? Status.INVITED : Status.ACTIVE,
                now,
                password == null ? null : now
            });
        }
        try {
            db.batch("""
                    insert into account (id, username, name, email, password_hash, roles, locale, status, created_at,
                        password_changed_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """, rows);
        } catch (DataAccessException e) {
            // Somebody else has taken one of the names since they were looked up.
            if (Db.duplicate(e)) {
                throw Refusal.field(
                        "username",
                        IdentityRefusals.USERNAME_TAKEN,
                        accounts.getFirst().username());
            }
            throw e;
        }
    }

    @Override
    public Set<String> taken(Collection<String> usernames) {
        return usernames.isEmpty()
                ? Set.of()
                : db
                        .query(
                                "select username from account where username in (?)",
                                row -> row.getString(1),
                                usernames.stream().map(Usernames::normal).toList())
                        .stream()
                        .collect(Collectors.toSet());
    }

    @Override
    public List<Long> withRole(Role role) {
        return db.query("""
                select distinct g.account_id from role_grant g join account a on a.id = g.account_id
                where g.role = ? and a.status = ?
                """, row -> row.getLong(1), role, Status.ACTIVE);
    }

    @Override
    public Map<Long, List<Long>> organizersOf(Collection<Long> unitIds) {
        var found = new HashMap<Long, List<Long>>();
        db.query(
                """
                select distinct g.unit_id, g.account_id from role_grant g join account a on a.id = g.account_id
                where g.unit_id in (?) and g.role = 'ORGANIZER' and a.status = ?
                """,
                row -> found.computeIfAbsent(row.getLong(1), _ -> new ArrayList<>())
                        .add(row.getLong(2)),
                unitIds,
                Status.ACTIVE);
        return found;
    }

    @Override
    public List<Grant> grants(long id) {
        return db.query(
                "select role, unit_id from role_grant where account_id = ? order by id",
                row -> new Grant(Role.valueOf(row.getString("role")), Db.id(row, "unit_id")),
                id);
    }

    @Override
    public Optional<Account> find(long id) {
        return db.one("select * from account where id = ?", AccountStore::read, id);
    }

    @Override
    public Optional<String> nameOf(long id) {
        return names.get(id, wanted -> find(wanted).map(Account::name));
    }

    @Override
    public List<Account> findAll(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : db.query("select * from account where id in (?)", AccountStore::read, ids);
    }

    @Override
    public Optional<Account> findByUsername(String username) {
        return db.one("select * from account where username = ?", AccountStore::read, Usernames.normal(username));
    }

    private static Account read(ResultSet row) throws SQLException {
        return new Account(
                row.getLong("id"),
                row.getString("username"),
                row.getString("name"),
                row.getString("email"),
                List.copyOf(Role.split(row.getString("roles"))),
                row.getString("locale"),
                Status.valueOf(row.getString("status")),
                row.getString("theme"));
    }

    @Override
    @Transactional
    public void rename(long id, String name) {
        db.update("update account set name = ? where id = ?", name, id);
    }

    @Override
    @Transactional
    public void setEmail(long id, @Nullable String email) {
        db.update("update account set email = ? where id = ?", email, id);
    }

    @Override
    @Transactional
    public void grant(long id, Role role, @Nullable Long unitId, @Nullable Long grantedBy) {
        lock(id);
        long held = db.number(
                "select count(*) from role_grant where account_id = ? and role = ? and unit_id <=> ?",
                id,
                role,
                unitId);
        if (held == 0) {
            db.update(
                    "insert into role_grant (id, account_id, role, unit_id, granted_at, granted_by) values (?, ?, ?, ?, ?, ?)",
                    Ids.next(),
                    id,
                    role,
                    unitId,
                    clock.instant(),
                    grantedBy);
        }
        joinRoles(id);
    }

    @Override
    @Transactional
    public void revoke(long id, Role role, @Nullable Long unitId) {
        lock(id);
        db.update("delete from role_grant where account_id = ? and role = ? and unit_id <=> ?", id, role, unitId);
        joinRoles(id);
    }

    /** Those who change the roles of one account do so one after the other: each joins them anew from all grants. */
    private void lock(long id) {
        if (db.number("select id from account where id = ? for update", id) == 0) {
            throw new Refusal(IdentityRefusals.ACCOUNT_NOT_FOUND);
        }
    }

    private void joinRoles(long id) {
        var roles = EnumSet.of(Role.MEMBER);
        roles.addAll(db.query(
                "select distinct role from role_grant where account_id = ?",
                row -> Role.valueOf(row.getString(1)),
                id));
        db.update("update account set roles = ? where id = ?", Role.join(roles), id);
    }

    @Override
    public List<Long> organizedUnits(long id) {
        return db.query(
                "select unit_id from role_grant where account_id = ? and role = 'ORGANIZER' and unit_id is not null",
                row -> row.getLong(1),
                id);
    }

    @Override
    public List<Organizer> organizing(Collection<Long> unitIds) {
        return unitIds.isEmpty()
                ? List.of()
                : db.query("""
                        select distinct g.account_id, g.unit_id from role_grant g join account a on a.id = g.account_id
                        where g.unit_id in (?) and g.role = 'ORGANIZER' and a.status = 'ACTIVE'
                        order by g.account_id, g.unit_id
                        """, row -> new Organizer(row.getLong(1), row.getLong(2)), unitIds);
    }

    @Override
    @Transactional
    public void deactivate(long id) {
        db.update("update account set status = ? where id = ?", Status.DEACTIVATED, id);
        signOutEverywhere(id);
    }

    @Override
    @Transactional
    public void reactivate(long id) {
        db.update(
                "update account set status = if(password_hash is null, 'INVITED', 'ACTIVE') where id = ? and status = ?",
                id,
                Status.DEACTIVATED);
    }

    @Override
    @Transactional
    public void setPassword(long id, String password) {
        db.update(
                "update account set password_hash = ?, password_changed_at = ?, status = if(status = 'INVITED', 'ACTIVE', status) where id = ?",
                passwords.hash(password),
                clock.instant(),
                id);
    }

    @Override
    public boolean passwordMatches(long id, String password) {
        var hash = db.one("select password_hash from account where id = ?", row -> row.getString(1), id);
        return passwords.matches(password, hash.orElse(null));
    }

    @Override
    @Transactional
    public void signOutEverywhere(long id) {
        db.update("delete from account_session where account_id = ?", id);
        endings.publishEvent(SessionsEnded.all(id));
    }
}
