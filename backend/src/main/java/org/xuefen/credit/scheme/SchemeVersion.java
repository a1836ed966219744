package org.xuefen.credit.scheme;

import java.time.LocalDate;
import org.xuefen.credit.rules.SchemeRules;

/**
 * An immutable state of a scheme's rules.
 *
 * @param effectiveFrom the first day, in the scheme's time zone, it applies to what happens
 */
public record SchemeVersion(long id, long schemeId, int number, LocalDate effectiveFrom, SchemeRules rules) {}
