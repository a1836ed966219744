package org.xuefen.credit.rules;

/** The way something was learned, in the terms schemes use to tell their conversions apart. Stored by name. */
public enum DeliveryMethod {
    SELF_STUDY,
    NANO,
    TEST,
    LIVE_CLASS,
    IN_PERSON,
    /** A class of one's own organization. */
    IN_HOUSE,
    /** A class away from home. */
    OUT_OF_TOWN,
    OVERSEAS,
    MEETING,
    /** Something written: a paper, a book, a translation. */
    PUBLICATION
}
