package org.xuefen.discovery;

import io.micronaut.http.HttpStatus;
import org.xuefen.shared.RefusalCode;

/** Why discovery says no. */
public enum DiscoveryRefusals implements RefusalCode {
    TOO_FAR(HttpStatus.BAD_REQUEST),
    WORDS_NOT_FOUND(HttpStatus.NOT_FOUND),
    WORDS_CHANGED(HttpStatus.PRECONDITION_FAILED),
    WORDS_MISSING(HttpStatus.UNPROCESSABLE_ENTITY),
    TOO_MANY_WORDS(HttpStatus.CONFLICT),
    SEARCH_NAME_TAKEN(HttpStatus.CONFLICT),
    SEARCH_NAME_MISSING(HttpStatus.UNPROCESSABLE_ENTITY),
    TOO_MANY_SEARCHES(HttpStatus.CONFLICT),
    SEARCH_NOT_FOUND(HttpStatus.NOT_FOUND),
    MODEL_NOT_FOUND(HttpStatus.NOT_FOUND),
    MODEL_NOT_TRAINING(HttpStatus.CONFLICT),
    MODEL_NOT_KEPT(HttpStatus.CONFLICT),
    PIN_UNTIL_WHEN(HttpStatus.UNPROCESSABLE_ENTITY),
    PIN_TOO_MANY(HttpStatus.CONFLICT),
    PIN_NOT_FOUND(HttpStatus.NOT_FOUND);

    private final HttpStatus status;

    DiscoveryRefusals(HttpStatus status) {
        this.status = status;
    }

    @Override
    public String domain() {
        return "discovery";
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
