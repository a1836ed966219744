package org.xuefen.credit.record;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.ledger.ReversalReason;
import org.xuefen.credit.rules.DeliveryMethod;
import org.xuefen.credit.rules.EntryKind;
import org.xuefen.shared.Text;

/**
 * A line of the record.
 *
 * @param title of what earned it, as it is called now
 * @param sourceKind {@code COURSE}, {@code CLAIM}: what kind of thing earned it
 * @param amountMilli thousandths; negative in a reversal
 * @param countedMilli what of it counts after the scheme's caps
 * @param reversedBy the entry that took this one back
 */
@Serdeable
public record EntryRow(
        String id,
        EntryKind kind,
        Text title,
        String sourceKind,
        String sourceId,
        String category,
        Text categoryName,
        int colour,
        DeliveryMethod method,
        long amountMilli,
        long countedMilli,
        Instant occurredAt,
        Instant recordedAt,
        @Nullable String reversedBy,
        @Nullable ReversalReason reason) {}
