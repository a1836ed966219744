package org.xuefen.study;

import io.micronaut.http.HttpStatus;
import org.xuefen.shared.RefusalCode;

/** Why study says no. */
public enum StudyRefusals implements RefusalCode {
    NOT_ENROLLED(HttpStatus.NOT_FOUND),
    NOT_STUDIED_HERE(HttpStatus.CONFLICT),
    ITEM_NOT_FOUND(HttpStatus.NOT_FOUND),
    NOT_PLAYED(HttpStatus.CONFLICT),
    SESSION_NOT_FOUND(HttpStatus.NOT_FOUND),
    BUSY(HttpStatus.SERVICE_UNAVAILABLE),
    COMPLETION_NOT_FOUND(HttpStatus.NOT_FOUND),
    MANDATE_NOT_FOUND(HttpStatus.NOT_FOUND),
    MANDATE_NOT_DRAFT(HttpStatus.CONFLICT),
    MANDATE_NOT_ISSUED(HttpStatus.CONFLICT),
    MANDATE_NOT_YOURS(HttpStatus.FORBIDDEN),
    MANDATE_NAMELESS(HttpStatus.UNPROCESSABLE_ENTITY),
    MANDATE_COURSELESS(HttpStatus.UNPROCESSABLE_ENTITY),
    MANDATE_COURSE_UNFIT(HttpStatus.UNPROCESSABLE_ENTITY),
    MANDATE_AUDIENCE_EMPTY(HttpStatus.UNPROCESSABLE_ENTITY),
    MANDATE_AUDIENCE_OUTSIDE(HttpStatus.UNPROCESSABLE_ENTITY),
    MANDATE_DUE_TOO_EARLY(HttpStatus.UNPROCESSABLE_ENTITY),
    MANDATE_DUE_PAST(HttpStatus.UNPROCESSABLE_ENTITY),
    MANDATE_DUE_SAME(HttpStatus.CONFLICT),
    MANDATE_CALLED_TODAY(HttpStatus.CONFLICT),
    MANDATE_NOT_BOUND(HttpStatus.NOT_FOUND),
    MANDATE_NOTHING_TO_DO(HttpStatus.CONFLICT),
    EXEMPTION_NOT_FOUND(HttpStatus.NOT_FOUND),
    EXEMPTION_THERE(HttpStatus.CONFLICT),
    EXEMPTION_FOR_WHOM(HttpStatus.UNPROCESSABLE_ENTITY),
    REQUEST_WAITING(HttpStatus.CONFLICT),
    REQUEST_NOT_FOUND(HttpStatus.NOT_FOUND),
    REQUEST_ANSWERED(HttpStatus.CONFLICT);

    private final HttpStatus status;

    StudyRefusals(HttpStatus status) {
        this.status = status;
    }

    @Override
    public String domain() {
        return "study";
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
