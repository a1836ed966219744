package org.xuefen.credit.certificate;

/** What was done to an edition. Stored by name; that it has expired or was superseded is told from dates and links. */
enum EditionState {
    VALID,
    SUSPENDED,
    REVOKED
}
