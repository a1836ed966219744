package org.xuefen.assessment;

import io.micronaut.http.HttpStatus;
import org.xuefen.shared.RefusalCode;

/** Why assessment says no. */
public enum AssessmentRefusals implements RefusalCode {
    QUIZ_NOT_FOUND(HttpStatus.NOT_FOUND),
    QUESTION_NOT_FOUND(HttpStatus.NOT_FOUND),
    QUESTION_CHANGED(HttpStatus.CONFLICT),
    ORDER_CHANGED(HttpStatus.CONFLICT),
    TOO_MANY_QUESTIONS(HttpStatus.UNPROCESSABLE_ENTITY),
    GIFT_REFUSED(HttpStatus.UNPROCESSABLE_ENTITY),
    GIFT_UNMATCHED(HttpStatus.UNPROCESSABLE_ENTITY),
    ATTEMPT_NOT_FOUND(HttpStatus.NOT_FOUND),
    ATTEMPT_OPEN(HttpStatus.CONFLICT),
    ATTEMPT_CLOSED(HttpStatus.CONFLICT),
    ATTEMPTS_USED_UP(HttpStatus.CONFLICT),
    TIME_IS_UP(HttpStatus.CONFLICT),
    ANSWER_MALFORMED(HttpStatus.UNPROCESSABLE_ENTITY);

    private final HttpStatus status;

    AssessmentRefusals(HttpStatus status) {
        this.status = status;
    }

    @Override
    public String domain() {
        return "assessment";
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
