package org.xuefen.credit.ledger;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xuefen.shared.Db;

/**
 * The rows that say who a key is. Whoever writes entries or a standing of a member holds the member's row first, so
 * that awards of one member happen one after the other, on any number of servers.
 */
@Singleton
public class MemberKeys {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Db db;
    private final Clock clock;

    MemberKeys(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Holds the member's row until the transaction ends; makes it where there is none. */
    @Transactional
    public MemberKey lock(long memberId) {
        var known = db.one("select * from credit_member where member_id = ? for update", MemberKeys::read, memberId);
        if (known.isPresent()) {
            return known.get();
        }
        // On a row another transaction has just made this waits for it exclusively, so nobody upgrades a shared lock.
        insert(List.of(memberId));
        return db.one("select * from credit_member where member_id = ? for update", MemberKeys::read, memberId)
                .orElseThrow();
    }

    /** The same for many; {@code memberIds} in ascending order, as everyone locks them. */
    @Transactional
    public List<MemberKey> lockAll(List<Long> memberIds) {
        insert(memberIds);
        return db.query(
                "select * from credit_member where member_id in (?) order by member_id for update",
                MemberKeys::read,
                memberIds);
    }

    private void insert(List<Long> memberIds) {
        db.batch(
                """
                insert into credit_member (member_id, member_key, secret, created_at) values (?, ?, ?, ?)
                on duplicate key update member_id = values(member_id)
                """,
                memberIds.stream()
                        .map(id -> new @Nullable Object[] {
                            id, RANDOM.nextLong(1, Long.MAX_VALUE), secret(), clock.instant()
                        })
                        .toList());
    }

    public Optional<MemberKey> find(long memberId) {
        return db.one("select * from credit_member where member_id = ?", MemberKeys::read, memberId);
    }

    public Optional<MemberKey> ofKey(long key) {
        return db.one("select * from credit_member where member_key = ?", MemberKeys::read, key);
    }

    /** The next in the order of the keys. */
    public List<MemberKey> after(long key, int limit) {
        return db.query(
                "select * from credit_member where member_key > ? order by member_key limit ?",
                MemberKeys::read,
                key,
                limit);
    }

    public List<MemberKey> findAll(Collection<Long> memberIds) {
        return db.query("select * from credit_member where member_id in (?)", MemberKeys::read, memberIds);
    }

    private static byte[] secret() {
        var secret = new byte[32];
        RANDOM.nextBytes(secret);
        return secret;
    }

    private static MemberKey read(ResultSet row) throws SQLException {
        return new MemberKey(
                row.getLong("member_id"),
                row.getLong("member_key"),
                HexFormat.of().formatHex(row.getBytes("secret")));
    }
}
