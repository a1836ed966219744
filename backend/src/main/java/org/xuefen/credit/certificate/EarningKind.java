package org.xuefen.credit.certificate;

/** What earns a certificate. Stored by name. */
enum EarningKind {
    /** All of a year's requirement counts. */
    REQUIREMENT,
    /** A course was completed and its credit stands. */
    COURSE,
    /** So many credits of a category count in a year. */
    CATEGORY
}
