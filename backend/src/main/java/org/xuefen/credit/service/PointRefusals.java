package org.xuefen.credit.service;

import io.micronaut.http.HttpStatus;
import org.xuefen.shared.RefusalCode;

/** Why no points are given or taken back. */
enum PointRefusals implements RefusalCode {
    POINTS_KEY_MISSING(HttpStatus.BAD_REQUEST),
    POINTS_KIND_UNKNOWN(HttpStatus.UNPROCESSABLE_ENTITY),
    POINTS_DAY(HttpStatus.UNPROCESSABLE_ENTITY),
    POINTS_OWN(HttpStatus.FORBIDDEN),
    POINTS_LINE_NOT_FOUND(HttpStatus.NOT_FOUND),
    POINTS_MORE_THAN_LEFT(HttpStatus.CONFLICT);

    private final HttpStatus status;

    PointRefusals(HttpStatus status) {
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
