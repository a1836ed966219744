package org.xuefen.credit.sample;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xuefen.shared.Db;

/**
 * An entry of a sample.
 *
 * @param evidence everything about the entry as it was when it was drawn, JSON
 * @param evidenceSha256 its hash, so that nobody changes it unseen
 */
record Item(
        long sampleId,
        int ordinal,
        long entryId,
        long memberId,
        String rank,
        String evidence,
        String evidenceSha256,
        @Nullable Decision decision,
        @Nullable String note,
        @Nullable Long decidedBy,
        @Nullable Instant decidedAt,
        @Nullable Long proposalId,
        @Nullable Long reversalId) {
    static Item read(ResultSet row) throws SQLException {
        var decision = row.getString("decision");
        return new Item(
                row.getLong("sample_id"),
                row.getInt("ordinal"),
                row.getLong("entry_id"),
                row.getLong("member_id"),
                row.getString("draw_rank"),
                row.getString("evidence"),
                row.getString("evidence_sha256"),
                decision == null ? null : Decision.valueOf(decision),
                row.getString("note"),
                Db.id(row, "decided_by"),
                Db.instant(row, "decided_at"),
                Db.id(row, "proposal_id"),
                Db.id(row, "reversal_id"));
    }
}
