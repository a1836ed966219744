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
    PROPOSAL_NOT_FOUND(HttpStatus.NOT_FOUND),
    PROPOSAL_OPEN(HttpStatus.CONFLICT),
    PROPOSAL_CLOSED(HttpStatus.CONFLICT),
    PROPOSAL_OWN(HttpStatus.FORBIDDEN),
    PROPOSAL_FROM_ABOVE(HttpStatus.FORBIDDEN),
    FOUR_EYES_FROM_ABOVE(HttpStatus.FORBIDDEN),
    AS_OF_IN_FUTURE(HttpStatus.UNPROCESSABLE_ENTITY),
    PAST_NOT_READY(HttpStatus.CONFLICT),
    PERIOD_NOT_OVER(HttpStatus.CONFLICT),
    CLOSE_NOT_FOUND(HttpStatus.NOT_FOUND),
    CLOSE_SIGNED(HttpStatus.CONFLICT),
    CLOSE_UNDER_WAY(HttpStatus.CONFLICT),
    CLOSE_NOT_READY(HttpStatus.CONFLICT),
    CLOSE_OWN(HttpStatus.FORBIDDEN),

    NOTHING_LATE(HttpStatus.CONFLICT),
    STATEMENT_NOT_FOUND(HttpStatus.NOT_FOUND),
    STATEMENT_UNREADABLE(HttpStatus.UNPROCESSABLE_ENTITY),
    SAMPLE_NOT_FOUND(HttpStatus.NOT_FOUND),
    SAMPLE_NOT_READY(HttpStatus.CONFLICT),
    SAMPLE_SEED_MALFORMED(HttpStatus.UNPROCESSABLE_ENTITY),
    SAMPLE_NOTE_MISSING(HttpStatus.UNPROCESSABLE_ENTITY),
    SAMPLES_TOO_MANY(HttpStatus.CONFLICT),
    SUBSCRIPTION_NOT_FOUND(HttpStatus.NOT_FOUND),
    SUBSCRIPTIONS_TOO_MANY(HttpStatus.CONFLICT),
    ANOMALY_NOT_FOUND(HttpStatus.NOT_FOUND),
    HEAD_NOT_FOUND(HttpStatus.NOT_FOUND),
    HEADS_REVERSED(HttpStatus.UNPROCESSABLE_ENTITY),
    NOTHING_LOGGED(HttpStatus.NOT_FOUND),
    PROOF_TOO_LARGE(HttpStatus.UNPROCESSABLE_ENTITY),
    LOG_UNCHECKED(HttpStatus.NOT_FOUND),
    NO_STANDING(HttpStatus.NOT_FOUND),
    SCOPE_EMPTY(HttpStatus.FORBIDDEN);

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
