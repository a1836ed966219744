package org.xuefen.credit.correction;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xuefen.shared.Cursor;
import org.xuefen.shared.Db;

/** Rows of {@code credit_reversal_proposal}. */
@Singleton
class ProposalStore {
    private static final String OPEN = " p.open_entry_id is not null and p.expires_at > ?";

    private final Db db;

    ProposalStore(Db db) {
        this.db = db;
    }

    void insert(Proposal proposal) {
        db.update(
                """
                insert into credit_reversal_proposal
                    (id, entry_id, open_entry_id, member_id, level_unit_id, sample_id, reason, note, proposed_by,
                     proposed_at, expires_at, state)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                proposal.id(),
                proposal.entryId(),
                proposal.entryId(),
                proposal.memberId(),
                proposal.levelUnitId(),
                proposal.sampleId(),
                proposal.reason(),
                proposal.note(),
                proposal.proposedBy(),
                proposal.proposedAt(),
                proposal.expiresAt(),
                proposal.state());
    }

    void decide(
            long id,
            ProposalState state,
            @Nullable Long by,
            Instant at,
            @Nullable String note,
            @Nullable Long reversalId) {
        db.update("""
                update credit_reversal_proposal set open_entry_id = null, state = ?, decided_by = ?, decided_at = ?,
                    decision_note = ?, reversal_id = ? where id = ?
                """, state, by, at, note, reversalId, id);
    }

    Optional<Proposal> lock(long id) {
        return db.one("select * from credit_reversal_proposal where id = ? for update", Proposal::read, id);
    }

    /** The one that is open in the table, expired or not. */
    Optional<Proposal> lockOpenOf(long entryId) {
        return db.one(
                "select * from credit_reversal_proposal where open_entry_id = ? for update", Proposal::read, entryId);
    }

    Optional<Proposal> openOf(long entryId, Instant now) {
        return db.one(
                "select p.* from credit_reversal_proposal p where p.open_entry_id = ? and p.expires_at > ?",
                Proposal::read,
                entryId,
                now);
    }

    /** Those about members within the paths, the latest first. */
    List<Proposal> page(Collection<String> paths, boolean openOnly, Instant now, @Nullable String cursor, int limit) {
        var arguments = new ArrayList<@Nullable Object>();
        var sql = new StringBuilder("""
                select p.* from credit_reversal_proposal p join member_unit m on m.member_id = p.member_id where
                """).append(within(paths, arguments));
        if (openOnly) {
            sql.append(" and").append(OPEN);
            arguments.add(now);
        }
        long before = Cursor.id(cursor);
        if (before != 0) {
            sql.append(" and p.id < ?");
            arguments.add(before);
        }
        sql.append(" order by p.id desc limit ").append(limit);
        return db.query(sql.toString(), Proposal::read, arguments.toArray());
    }

    long countOpen(Collection<String> paths, Instant now) {
        var arguments = new ArrayList<@Nullable Object>();
        var sql =
                "select count(*) from credit_reversal_proposal p join member_unit m on m.member_id = p.member_id where"
                        + within(paths, arguments) + " and" + OPEN;
        arguments.add(now);
        return db.number(sql, arguments.toArray());
    }

    private static String within(Collection<String> paths, List<@Nullable Object> arguments) {
        paths.forEach(path -> arguments.add(path + "%"));
        return paths.stream().map(_ -> " or m.unit_path like ?").collect(Collectors.joining("", " (false", ")"));
    }
}
