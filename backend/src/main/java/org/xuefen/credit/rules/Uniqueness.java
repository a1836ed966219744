package org.xuefen.credit.rules;

import java.time.Instant;
import java.time.ZoneId;

/** How often one course (through all its revisions) earns. */
public enum Uniqueness {
    /** Once in each period; in each calendar year where periods roll on or differ from member to member. */
    ONCE_PER_PERIOD,
    /** The same; one studied over the end of a period counts in each by what was studied in it. */
    SPLIT,
    /** Once and never again. */
    ONCE;

    String occurrence(PeriodRule rule, Instant at, ZoneId zone) {
        if (this == ONCE) {
            return "once";
        }
        return rule instanceof PeriodRule.Cycle
                ? rule.at(at, MemberFacts.ANYONE.joined(), zone).key()
                : YearPeriod.of(at, zone).key();
    }

    /** For a scheme of calendar years. */
    public String occurrence(YearPeriod period) {
        return this == ONCE ? "once" : period.key();
    }
}
