package org.xuefen.credit.certificate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xuefen.shared.Text;

/**
 * What a certificate of a unit says and what earns it.
 *
 * @param body a sentence with placeholders, see {@link Wording}
 * @param months how long it is valid, none for ever
 * @param automatic whether the job issues it as soon as it is earned
 * @param fromYear nothing before this year earns it
 */
record Design(
        long id,
        long rootUnitId,
        long unitId,
        Text title,
        Text body,
        Text signatory,
        @Nullable Integer months,
        Look look,
        Earning earning,
        boolean automatic,
        int fromYear,
        @Nullable Instant closedAt,
        int version) {
    boolean open() {
        return closedAt == null;
    }
}
