package org.xuefen.credit.standing;

import java.util.List;
import org.xuefen.credit.rules.LedgerLine;
import org.xuefen.credit.scheme.SchemeVersion;

/**
 * All that a member's standing of one year is made from: to ask what a part of it would come to.
 *
 * @param lines that the member's period looks at
 */
public record Reckoning(SchemeVersion version, int year, long memberId, Place place, List<LedgerLine> lines) {
    /** The standing there would be with these of the lines alone. */
    public StandingRow with(List<LedgerLine> some) {
        return StandingRow.of(version, year, memberId, place, some);
    }
}
