package org.xuefen.credit.credential;

import java.util.Locale;

/** What a check can find. Stored nowhere; clients match on the wire form, sentences are in {@code findings/credit}. */
public enum CheckCode {
    FILE_TOO_LARGE,
    FILE_TOO_DEEP,
    NOT_JSON,
    NOTHING_INSIDE,
    KIND_UNKNOWN,
    CONTEXT_MISSING,
    CONTEXT_UNKNOWN(Weight.UNCHECKED),
    TYPE_MISSING,
    FIELD_MISSING,
    FIELD_MALFORMED,
    IDENTIFIER_TYPE_WRONG,
    NOT_YET_VALID,
    EXPIRED,
    TERM_UNDEFINED,
    JSON_LD_INVALID,
    TOO_COMPLEX,
    PROOF_MISSING,
    PROOF_TYPE_UNKNOWN(Weight.NOTE),
    PROOF_SUITE_UNSUPPORTED(Weight.UNCHECKED),
    PROOF_PURPOSE_WRONG,
    PROOF_VALUE_MALFORMED,
    PROOF_WRONG,
    METHOD_UNKNOWN,
    KEY_ELSEWHERE(Weight.UNCHECKED),
    ISSUER_OF_KEY_ELSEWHERE(Weight.UNCHECKED),
    ISSUER_NOT_OF_KEY,
    STATUS_ELSEWHERE(Weight.UNCHECKED),
    REVOKED,
    SUSPENDED,
    HOSTED_ELSEWHERE(Weight.UNCHECKED),
    JWT_MALFORMED,
    JWT_ALGORITHM_UNSUPPORTED(Weight.UNCHECKED),
    JWT_SIGNATURE_WRONG,
    JWT_CLAIM_DIFFERS;

    /** What a finding means for the whole. */
    public enum Weight {
        /** The credential is not valid. */
        ERROR,
        /** Could not be looked at without fetching something. */
        UNCHECKED,
        /** Worth saying, of no consequence. */
        NOTE
    }

    private final Weight weight;

    CheckCode() {
        this(Weight.ERROR);
    }

    CheckCode(Weight weight) {
        this.weight = weight;
    }

    public Weight weight() {
        return weight;
    }

    public String wire() {
        return "credential." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
