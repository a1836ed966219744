package org.xuefen.live;

import io.micronaut.http.HttpStatus;
import org.xuefen.shared.RefusalCode;

/** Why live classes say no. */
public enum LiveRefusals implements RefusalCode {
    CLASS_NOT_FOUND(HttpStatus.NOT_FOUND),
    CLASS_OVER(HttpStatus.CONFLICT),
    CLASS_BEGUN(HttpStatus.CONFLICT),
    TOO_EARLY(HttpStatus.CONFLICT),
    NAMELESS(HttpStatus.UNPROCESSABLE_ENTITY),
    ENDS_BEFORE_IT_STARTS(HttpStatus.UNPROCESSABLE_ENTITY),
    TOO_LONG(HttpStatus.UNPROCESSABLE_ENTITY),
    STARTS_IN_PAST(HttpStatus.UNPROCESSABLE_ENTITY),
    UNIT_NOT_YOURS(HttpStatus.FORBIDDEN),
    AUDIENCE_EMPTY(HttpStatus.UNPROCESSABLE_ENTITY),
    AUDIENCE_OUTSIDE(HttpStatus.UNPROCESSABLE_ENTITY),
    PRESENTER_MISSING(HttpStatus.UNPROCESSABLE_ENTITY),
    HOST_OUTSIDE(HttpStatus.UNPROCESSABLE_ENTITY),
    HOST_TWICE(HttpStatus.UNPROCESSABLE_ENTITY),
    BEFORE_UNFIT(HttpStatus.UNPROCESSABLE_ENTITY),
    CATEGORY_UNKNOWN(HttpStatus.UNPROCESSABLE_ENTITY),
    CAPACITY_BELOW_REGISTERED(HttpStatus.CONFLICT),
    PRESENTER_REGISTERS(HttpStatus.CONFLICT),
    CALENDAR_UNKNOWN(HttpStatus.NOT_FOUND),
    NOT_PRESENTER(HttpStatus.FORBIDDEN),
    RECORDING_NOT_READY(HttpStatus.CONFLICT),
    NOTHING_ON_STAGE(HttpStatus.NOT_FOUND),
    STAGE_LINK_EXPIRED(HttpStatus.FORBIDDEN),
    STAGE_TOO_FAR_AHEAD(HttpStatus.BAD_REQUEST),
    STAGES_FULL(HttpStatus.SERVICE_UNAVAILABLE),
    SENDING_FORM(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    SENDING_DAMAGED(HttpStatus.UNPROCESSABLE_ENTITY),
    SENDING_TOO_MUCH(HttpStatus.UNPROCESSABLE_ENTITY),
    SENDING_TAKEN_OVER(HttpStatus.CONFLICT),
    SENDING_BY_PROGRAM_OFF(HttpStatus.CONFLICT),
    SRT_PORTS_FULL(HttpStatus.SERVICE_UNAVAILABLE),
    REMOVED(HttpStatus.FORBIDDEN),
    HOST_STAYS(HttpStatus.CONFLICT),
    ROOM_BUSY(HttpStatus.TOO_MANY_REQUESTS),
    TOO_FAST(HttpStatus.TOO_MANY_REQUESTS),
    SLOW_MODE(HttpStatus.TOO_MANY_REQUESTS),
    CHAT_CLOSED(HttpStatus.CONFLICT),
    MUTED(HttpStatus.FORBIDDEN),
    MESSAGE_LENGTH(HttpStatus.UNPROCESSABLE_ENTITY),
    MESSAGE_NOT_FOUND(HttpStatus.NOT_FOUND),
    QUESTION_NOT_FOUND(HttpStatus.NOT_FOUND),
    QUESTIONS_TOO_MANY(HttpStatus.CONFLICT),
    POLL_NOT_FOUND(HttpStatus.NOT_FOUND),
    POLL_CLOSED(HttpStatus.CONFLICT),
    POLL_CHOICE(HttpStatus.UNPROCESSABLE_ENTITY),
    CHECK_NOT_FOUND(HttpStatus.NOT_FOUND),
    CHECK_OVER(HttpStatus.CONFLICT),
    CHECK_WRONG(HttpStatus.UNPROCESSABLE_ENTITY),
    CHECK_ANSWERED(HttpStatus.CONFLICT),
    MAKE_UP_NOT_OFFERED(HttpStatus.CONFLICT),
    MAKE_UP_NOT_FOUND(HttpStatus.NOT_FOUND);

    private final HttpStatus status;

    LiveRefusals(HttpStatus status) {
        this.status = status;
    }

    @Override
    public String domain() {
        return "live";
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
