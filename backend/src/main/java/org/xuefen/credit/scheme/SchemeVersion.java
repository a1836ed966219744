package org.xuefen.credit.scheme;

import java.time.LocalDate;
import org.xuefen.credit.rules.SchemeRules;

/**
 * An immutable state of a scheme's rules.
 *
 * @param effectiveFrom the first day, in the scheme's time zone, it applies to what happens
 * @param note why it was published
 */
public record SchemeVersion(
        long id, long schemeId, int number, LocalDate effectiveFrom, SchemeRules rules, String note) {
    /** One that is not published: rules to hold something against. */
    public static SchemeVersion unpublished(long schemeId, LocalDate from, SchemeRules rules) {
        return new SchemeVersion(0, schemeId, 0, from, rules, "");
    }
}
