package org.xuefen.credit.rules;

/** The way something was learned, in the terms schemes use to tell their conversions apart. */
public enum DeliveryMethod {
    SELF_STUDY,
    NANO,
    TEST,
    LIVE_CLASS,
    IN_PERSON
}
