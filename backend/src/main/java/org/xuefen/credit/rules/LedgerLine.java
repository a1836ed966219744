package org.xuefen.credit.rules;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A ledger entry as far as a standing looks at it.
 *
 * @param amountMilli thousandths; negative in a reversal
 * @param reverses the entry this one takes back, null for an award
 */
public record LedgerLine(
        long id,
        String category,
        DeliveryMethod method,
        long amountMilli,
        Instant occurredAt,
        @Nullable Long reverses) {}
