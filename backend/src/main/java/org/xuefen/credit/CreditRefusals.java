package org.xuefen.credit;

import io.micronaut.http.HttpStatus;
import org.xuefen.shared.RefusalCode;

/** Why credit says no. */
public enum CreditRefusals implements RefusalCode {
    SCHEME_NOT_FOUND(HttpStatus.NOT_FOUND),
    PRESET_NOT_FOUND(HttpStatus.NOT_FOUND),
    EVIDENCE_CHANGED(HttpStatus.CONFLICT),
    SCHEME_FROM_ABOVE(HttpStatus.FORBIDDEN),
    SCHEME_ADOPTED(HttpStatus.CONFLICT),
    UNIT_HAS_SCHEME(HttpStatus.CONFLICT),
    SCHEME_FROM_OUT_OF_RANGE(HttpStatus.UNPROCESSABLE_ENTITY),
    ENTRY_NOT_FOUND(HttpStatus.NOT_FOUND),
    ENTRY_IS_REVERSAL(HttpStatus.CONFLICT),
    ENTRY_NOT_AWARD(HttpStatus.CONFLICT),
    ENTRY_REVERSED(HttpStatus.CONFLICT),
    ENTRY_REINSTATED(HttpStatus.CONFLICT),
    ENTRY_NOT_REVERSAL(HttpStatus.CONFLICT),
    ENTRY_OWN(HttpStatus.FORBIDDEN),
    HEAD_NOT_FOUND(HttpStatus.NOT_FOUND),
    HEADS_REVERSED(HttpStatus.UNPROCESSABLE_ENTITY),
    NOTHING_LOGGED(HttpStatus.NOT_FOUND),
    PROOF_TOO_LARGE(HttpStatus.UNPROCESSABLE_ENTITY),
    LOG_UNCHECKED(HttpStatus.NOT_FOUND),
    NO_STANDING(HttpStatus.NOT_FOUND),
    SCOPE_EMPTY(HttpStatus.FORBIDDEN),
    CERTIFICATE_NOT_FOUND(HttpStatus.NOT_FOUND),
    CERTIFICATE_REVOKED(HttpStatus.CONFLICT),
    CERTIFICATE_NOT_SUSPENDED(HttpStatus.CONFLICT),
    CERTIFICATE_UNEARNED(HttpStatus.CONFLICT),
    CERTIFICATE_OWN(HttpStatus.FORBIDDEN),
    CERTIFICATE_LINK_UNKNOWN(HttpStatus.NOT_FOUND),
    DESIGN_NOT_FOUND(HttpStatus.NOT_FOUND),
    DESIGN_CLOSED(HttpStatus.CONFLICT),
    DESIGN_NAMELESS(HttpStatus.UNPROCESSABLE_ENTITY),
    DESIGN_PLACEHOLDER_UNKNOWN(HttpStatus.UNPROCESSABLE_ENTITY),
    DESIGN_EARNING_INCOMPLETE(HttpStatus.UNPROCESSABLE_ENTITY),
    DESIGNS_TOO_MANY(HttpStatus.CONFLICT),
    STATUS_LIST_NOT_FOUND(HttpStatus.NOT_FOUND),
    CARD_INACTIVE(HttpStatus.FORBIDDEN);

    private final HttpStatus status;

    CreditRefusals(HttpStatus status) {
        this.status = status;
    }

    @Override
    public String domain() {
        return "credit";
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
