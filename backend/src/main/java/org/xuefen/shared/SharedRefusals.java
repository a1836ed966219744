package org.xuefen.shared;

import io.micronaut.http.HttpStatus;

/** Refusals that belong to no domain. */
public enum SharedRefusals implements RefusalCode {
    ID_MALFORMED(HttpStatus.BAD_REQUEST),
    CURSOR_MALFORMED(HttpStatus.BAD_REQUEST),
    REQUEST_MALFORMED(HttpStatus.BAD_REQUEST),
    REQUEST_INVALID(HttpStatus.UNPROCESSABLE_ENTITY),
    DAY_OUT_OF_RANGE(HttpStatus.UNPROCESSABLE_ENTITY),
    FIELD_REQUIRED(HttpStatus.UNPROCESSABLE_ENTITY),
    FIELD_LENGTH(HttpStatus.UNPROCESSABLE_ENTITY),
    FIELD_LEAST(HttpStatus.UNPROCESSABLE_ENTITY),
    FIELD_MOST(HttpStatus.UNPROCESSABLE_ENTITY),
    FIELD_FORM(HttpStatus.UNPROCESSABLE_ENTITY),
    REQUEST_TOO_LARGE(HttpStatus.REQUEST_ENTITY_TOO_LARGE),
    MEDIA_TYPE_UNSUPPORTED(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
    NOT_FOUND(HttpStatus.NOT_FOUND),
    SIGN_IN_REQUIRED(HttpStatus.UNAUTHORIZED),
    FORBIDDEN(HttpStatus.FORBIDDEN),
    CROSS_SITE(HttpStatus.FORBIDDEN),
    EDIT_CONFLICT(HttpStatus.PRECONDITION_FAILED),
    OVERLOADED(HttpStatus.SERVICE_UNAVAILABLE),
    DATABASE_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
    DISK_FULL(HttpStatus.INSUFFICIENT_STORAGE),
    FAULT(HttpStatus.INTERNAL_SERVER_ERROR);

    private final HttpStatus status;

    SharedRefusals(HttpStatus status) {
        this.status = status;
    }

    @Override
    public String domain() {
        return "shared";
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
