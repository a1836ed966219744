package org.xuefen.credit.certificate;

/** What an edition is worth today. */
enum CertificateState {
    VALID,
    EXPIRED,
    SUSPENDED,
    REVOKED,
    SUPERSEDED
}
