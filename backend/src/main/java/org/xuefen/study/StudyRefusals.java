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
    COMPLETION_NOT_FOUND(HttpStatus.NOT_FOUND);

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
