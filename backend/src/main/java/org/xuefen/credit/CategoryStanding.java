package org.xuefen.credit;

import io.micronaut.serde.annotation.Serdeable;
import org.xuefen.shared.Text;

/**
 * A member's standing in one category. Amounts are thousandths of a credit.
 *
 * @param colour index into the palette of the interface, from 1; 0 for what belongs to no category of the scheme
 * @param minimumMilli the least the requirement asks of this category, 0 for none
 * @param maximumMilli the most that counts of it, 0 for no cap
 */
@Serdeable
public record CategoryStanding(
        String code,
        Text name,
        int colour,
        long earnedMilli,
        long countedMilli,
        long minimumMilli,
        long maximumMilli,
        long missingMilli) {}
