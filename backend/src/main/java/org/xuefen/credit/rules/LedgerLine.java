package org.xuefen.credit.rules;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A ledger entry as far as a standing looks at it.
 *
 * @param amountMilli thousandths, with the sign its kind says
 * @param reverses the entry a reversal takes back; null for any other kind
 * @param adjusts the entry an adjustment adds to or an expiry takes from; null for any other kind
 */
public record LedgerLine(
        long id,
        EntryKind kind,
        String category,
        DeliveryMethod method,
        long amountMilli,
        Instant occurredAt,
        @Nullable Long reverses,
        @Nullable Long adjusts) {
    /** A line that stands by itself: neither reversal nor adjustment. */
    public static LedgerLine of(
            long id, EntryKind kind, String category, DeliveryMethod method, long amountMilli, Instant occurredAt) {
        return new LedgerLine(id, kind, category, method, amountMilli, occurredAt, null, null);
    }
}
