package org.xuefen.credit.achievement;

import io.micronaut.http.HttpStatus;
import org.xuefen.shared.RefusalCode;

/** Why achievements say no. */
enum AchievementRefusals implements RefusalCode {
    ACHIEVEMENT_NOT_FOUND(HttpStatus.NOT_FOUND),
    ACHIEVEMENT_NOT_EDITABLE(HttpStatus.CONFLICT),
    ACHIEVEMENT_KIND_FIXED(HttpStatus.CONFLICT),
    ACHIEVEMENTS_TOO_MANY(HttpStatus.CONFLICT),
    ACHIEVEMENT_DOCUMENTS_TOO_MANY(HttpStatus.CONFLICT),
    ACHIEVEMENT_DOCUMENT_TWICE(HttpStatus.CONFLICT),
    ACHIEVEMENT_INCOMPLETE(HttpStatus.UNPROCESSABLE_ENTITY),
    ACHIEVEMENT_TITLE_MISSING(HttpStatus.UNPROCESSABLE_ENTITY),
    ACHIEVEMENT_ORGANIZATION_MISSING(HttpStatus.UNPROCESSABLE_ENTITY),
    ACHIEVEMENT_LEVEL_MISSING(HttpStatus.UNPROCESSABLE_ENTITY),
    ACHIEVEMENT_DAY_MISSING(HttpStatus.UNPROCESSABLE_ENTITY),
    ACHIEVEMENT_DAY_IN_FUTURE(HttpStatus.UNPROCESSABLE_ENTITY),
    ACHIEVEMENT_DAYS_REVERSED(HttpStatus.UNPROCESSABLE_ENTITY),
    ACHIEVEMENT_NO_BADGE(HttpStatus.CONFLICT),
    ACHIEVEMENT_CREDENTIAL_TOO_LARGE(HttpStatus.REQUEST_ENTITY_TOO_LARGE),
    ACHIEVEMENT_CREDENTIAL_UNREADABLE(HttpStatus.UNPROCESSABLE_ENTITY),
    ACHIEVEMENT_NOT_WAITING(HttpStatus.CONFLICT),
    ACHIEVEMENT_CHANGED(HttpStatus.PRECONDITION_FAILED),
    ACHIEVEMENT_OWN(HttpStatus.FORBIDDEN),
    ACHIEVEMENT_NOTE_MISSING(HttpStatus.UNPROCESSABLE_ENTITY),
    ACHIEVEMENT_NOT_CONFIRMED(HttpStatus.CONFLICT),
    ACHIEVEMENT_REPLACED(HttpStatus.CONFLICT);

    private final HttpStatus status;

    AchievementRefusals(HttpStatus status) {
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
