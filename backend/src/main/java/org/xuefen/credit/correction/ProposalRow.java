package org.xuefen.credit.correction;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.CreditUnit;
import org.xuefen.credit.ledger.ReversalReason;
import org.xuefen.shared.Text;

/**
 * A proposed reversal in a list.
 *
 * @param year the period the entry lies in
 * @param mine whether the reader proposed it, and may withdraw it
 * @param decidable whether the reader may confirm or decline it
 * @param sampleId the sample the entry was looked at in
 */
@Serdeable
record ProposalRow(
        String id,
        String entryId,
        String schemeId,
        int year,
        String memberId,
        String memberName,
        String memberNo,
        Text unitName,
        Text title,
        long amountMilli,
        CreditUnit unit,
        Instant occurredAt,
        ReversalReason reason,
        String note,
        String proposedBy,
        Instant proposedAt,
        Instant expiresAt,
        ProposalState state,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decisionNote,
        @Nullable String sampleId,
        boolean mine,
        boolean decidable) {}
