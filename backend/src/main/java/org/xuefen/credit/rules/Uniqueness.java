package org.xuefen.credit.rules;

/** How often one course (through all its revisions) earns. */
public enum Uniqueness {
    /** Once in each period. */
    ONCE_PER_PERIOD,
    /** Once and never again. */
    ONCE;

    /** The part of the ledger's unique key that tells repeated awards of one source apart. */
    public String occurrence(YearPeriod period) {
        return switch (this) {
            case ONCE_PER_PERIOD -> Integer.toString(period.year());
            case ONCE -> "once";
        };
    }
}
