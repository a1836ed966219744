package org.xuefen.live.meeting;

import io.micronaut.http.HttpStatus;
import org.xuefen.shared.RefusalCode;

/** Why meetings say no. */
enum MeetingRefusals implements RefusalCode {
    MEETING_NOT_FOUND(HttpStatus.NOT_FOUND),
    MEETING_CLOSED(HttpStatus.CONFLICT),
    MEETING_NOT_CLOSED(HttpStatus.CONFLICT),
    MEETING_NOT_ON(HttpStatus.CONFLICT),
    MEETING_NOT_OPEN_YET(HttpStatus.CONFLICT),
    MEETING_BEGUN(HttpStatus.CONFLICT),
    MEETING_CALLED_OFF(HttpStatus.CONFLICT),
    MEETING_CHANGED(HttpStatus.PRECONDITION_FAILED),
    MEETING_TOO_LARGE(HttpStatus.UNPROCESSABLE_ENTITY),
    MEETING_SECRETARY_OUTSIDE(HttpStatus.UNPROCESSABLE_ENTITY),
    MEETING_SPEAKER_OUTSIDE(HttpStatus.UNPROCESSABLE_ENTITY),
    MEETING_SECRETARY_ONLY(HttpStatus.FORBIDDEN),
    MEETING_LEADERS_ONLY(HttpStatus.FORBIDDEN),
    MEETING_NOT_EXPECTED(HttpStatus.FORBIDDEN),
    MEETING_SIGNED_IN(HttpStatus.CONFLICT),
    MEETING_SIGN_IN_FIRST(HttpStatus.CONFLICT),
    MEETING_NO_VOTE(HttpStatus.FORBIDDEN),
    MEETING_HAS_VOTED(HttpStatus.CONFLICT),
    MINUTES_CHANGED(HttpStatus.PRECONDITION_FAILED),
    MINUTES_TOO_LONG(HttpStatus.REQUEST_ENTITY_TOO_LARGE),
    RESOLUTION_NOT_FOUND(HttpStatus.NOT_FOUND),
    RESOLUTION_OPENED(HttpStatus.CONFLICT),
    RESOLUTION_NOT_OPEN(HttpStatus.CONFLICT),
    RESOLUTION_STILL_OPEN(HttpStatus.CONFLICT),
    RESOLUTION_ONE_AT_A_TIME(HttpStatus.CONFLICT),
    RESOLUTION_VOTES_HIDDEN(HttpStatus.CONFLICT),
    MEETING_TOO_MANY_RESOLUTIONS(HttpStatus.CONFLICT),
    MEETING_TOO_MANY_DOCUMENTS(HttpStatus.CONFLICT),
    MEETING_DOCUMENTS_TOO_LARGE(HttpStatus.REQUEST_ENTITY_TOO_LARGE),
    MEETING_DOCUMENT_TWICE(HttpStatus.CONFLICT),
    MEETING_DOCUMENT_GONE(HttpStatus.CONFLICT),
    MEETING_TOO_MANY_SUPPLEMENTS(HttpStatus.CONFLICT);

    private final HttpStatus status;

    MeetingRefusals(HttpStatus status) {
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
