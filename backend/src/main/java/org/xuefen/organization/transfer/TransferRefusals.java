package org.xuefen.organization.transfer;

import io.micronaut.http.HttpStatus;
import org.xuefen.shared.RefusalCode;

/** Why a transfer does not go on. */
enum TransferRefusals implements RefusalCode {
    TRANSFER_NOT_FOUND(HttpStatus.NOT_FOUND),
    TRANSFER_OPEN(HttpStatus.CONFLICT),
    TRANSFER_ELSEWHERE(HttpStatus.CONFLICT),
    TRANSFER_MEMBER_INACTIVE(HttpStatus.CONFLICT),
    TRANSFER_REASON_MISSING(HttpStatus.UNPROCESSABLE_ENTITY),
    TRANSFERS_TOO_MANY(HttpStatus.TOO_MANY_REQUESTS);

    private final HttpStatus status;

    TransferRefusals(HttpStatus status) {
        this.status = status;
    }

    @Override
    public String domain() {
        return "organization";
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
