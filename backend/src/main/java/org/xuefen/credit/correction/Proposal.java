package org.xuefen.credit.correction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.ledger.ReversalReason;
import org.xuefen.shared.Db;

/**
 * A reversal that somebody proposed.
 *
 * @param levelUnitId the unit by whose right it was proposed; whoever confirms organizes it or one above it
 * @param sampleId the sample in which the entry was looked at; null where it was proposed by itself
 * @param decidedBy who confirmed, declined or withdrew it
 */
record Proposal(
        long id,
        long entryId,
        long memberId,
        long levelUnitId,
        @Nullable Long sampleId,
        ReversalReason reason,
        String note,
        long proposedBy,
        Instant proposedAt,
        Instant expiresAt,
        ProposalState state,
        @Nullable Long decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decisionNote,
        @Nullable Long reversalId) {

    /** What it is at that time: an open one that nobody decided in its time has expired. */
    ProposalState stateAt(Instant now) {
        return state == ProposalState.OPEN && !now.isBefore(expiresAt) ? ProposalState.EXPIRED : state;
    }

    static Proposal read(ResultSet row) throws SQLException {
        return new Proposal(
                row.getLong("id"),
                row.getLong("entry_id"),
                row.getLong("member_id"),
                row.getLong("level_unit_id"),
                Db.id(row, "sample_id"),
                ReversalReason.valueOf(row.getString("reason")),
                row.getString("note"),
                row.getLong("proposed_by"),
                Db.requireInstant(row, "proposed_at"),
                Db.requireInstant(row, "expires_at"),
                ProposalState.valueOf(row.getString("state")),
                Db.id(row, "decided_by"),
                Db.instant(row, "decided_at"),
                row.getString("decision_note"),
                Db.id(row, "reversal_id"));
    }
}
