package org.xuefen.credit;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.xuefen.shared.Text;

/**
 * Where a member stands in one year under the scheme that applies to them. Amounts are thousandths of a credit.
 *
 * @param earnedMilli what evidence gave, reversals taken off
 * @param countedMilli what is left of it after the scheme's caps
 * @param missingMilli the least that still has to count for all of the requirement to be met
 * @param paceMilli what should be done by today to be on course
 * @param lastDay the last day of the year, in the organization's time zone
 */
@Serdeable
public record Standing(
        String memberId,
        int year,
        String schemeId,
        Text schemeName,
        int schemeVersion,
        CreditUnit unit,
        StandingState state,
        long earnedMilli,
        long countedMilli,
        long requiredMilli,
        long missingMilli,
        long paceMilli,
        LocalDate lastDay,
        List<CategoryStanding> categories) {}
