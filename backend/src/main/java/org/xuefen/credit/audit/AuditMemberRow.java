package org.xuefen.credit.audit;

import io.micronaut.serde.annotation.Serdeable;
import org.xuefen.credit.StandingState;
import org.xuefen.shared.Text;

/** A member in a list of the audit. Amounts in thousandths. */
@Serdeable
record AuditMemberRow(
        String memberId,
        String name,
        String memberNo,
        Text unitName,
        StandingState state,
        long countedMilli,
        long missingMilli) {}
