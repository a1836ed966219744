package org.xuefen.organization;

import io.micronaut.http.HttpStatus;
import org.xuefen.shared.RefusalCode;

/** Why organization says no. */
public enum OrganizationRefusals implements RefusalCode {
    UNIT_NOT_FOUND(HttpStatus.NOT_FOUND),
    UNIT_CLOSED(HttpStatus.CONFLICT),
    UNIT_NOT_EMPTY(HttpStatus.CONFLICT),
    UNIT_BENEATH_ITSELF(HttpStatus.CONFLICT),
    UNIT_OTHER_ORGANIZATION(HttpStatus.CONFLICT),
    UNIT_IS_ROOT(HttpStatus.CONFLICT),
    UNIT_TOO_DEEP(HttpStatus.CONFLICT),
    UNIT_KIND_UNKNOWN(HttpStatus.UNPROCESSABLE_ENTITY),
    UNIT_CODE_TAKEN(HttpStatus.CONFLICT),
    UNIT_NAMELESS(HttpStatus.UNPROCESSABLE_ENTITY),
    MEMBER_NOT_FOUND(HttpStatus.NOT_FOUND),
    MEMBER_NO_TAKEN(HttpStatus.CONFLICT),
    INDUSTRY_UNKNOWN(HttpStatus.UNPROCESSABLE_ENTITY),
    MOVE_DATE_TOO_EARLY(HttpStatus.UNPROCESSABLE_ENTITY),
    MOVE_DATE_IN_FUTURE(HttpStatus.UNPROCESSABLE_ENTITY),
    MOVE_NOWHERE(HttpStatus.CONFLICT),
    ROLE_NEEDS_UNIT(HttpStatus.UNPROCESSABLE_ENTITY),
    MEMBER_BEYOND_YOU(HttpStatus.FORBIDDEN),
    ROLE_BEYOND_YOURS(HttpStatus.FORBIDDEN),
    NOT_YOURSELF(HttpStatus.CONFLICT),
    POST_UNKNOWN(HttpStatus.UNPROCESSABLE_ENTITY),
    POST_DATE_IN_FUTURE(HttpStatus.UNPROCESSABLE_ENTITY),
    POST_NOT_FOUND(HttpStatus.NOT_FOUND),
    FILTER_MALFORMED(HttpStatus.BAD_REQUEST);

    private final HttpStatus status;

    OrganizationRefusals(HttpStatus status) {
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
