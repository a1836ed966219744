package org.xuefen.credit.claim;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.CreditUnit;
import org.xuefen.shared.Text;

/**
 * What a claim would give, if it were approved as it stands.
 *
 * @param creditMilli thousandths
 * @param sentence how it is worked out
 * @param countedMilli what counts in the member's year now
 * @param countedThenMilli and with this
 * @param obstacle the code of what keeps it from being credited; null: nothing does
 */
@Serdeable
record Prospect(
        long creditMilli,
        Text sentence,
        @Nullable CreditUnit unit,
        int year,
        String category,
        long countedMilli,
        long countedThenMilli,
        long requiredMilli,
        @Nullable String obstacle,
        @Nullable Text obstacleSentence) {}
