package org.xuefen.credit.certificate;

/** Why a certificate was revoked. Stored by name and shown to anyone who checks it. */
enum RevocationReason {
    ISSUED_IN_ERROR,
    EVIDENCE_WITHDRAWN,
    OBTAINED_BY_DECEPTION,
    REQUESTED_BY_HOLDER
}
