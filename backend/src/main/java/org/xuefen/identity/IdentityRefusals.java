package org.xuefen.identity;

import io.micronaut.http.HttpStatus;
import org.xuefen.shared.RefusalCode;

/** Why identity says no. */
public enum IdentityRefusals implements RefusalCode {
    CREDENTIALS_WRONG(HttpStatus.UNAUTHORIZED),
    ACCOUNT_DEACTIVATED(HttpStatus.FORBIDDEN),
    USERNAME_TAKEN(HttpStatus.CONFLICT),
    ACCOUNT_NOT_FOUND(HttpStatus.NOT_FOUND),
    TOO_MANY_ATTEMPTS(HttpStatus.TOO_MANY_REQUESTS),
    LINK_INVALID(HttpStatus.GONE),
    PASSWORD_WRONG(HttpStatus.UNPROCESSABLE_ENTITY),
    PASSWORD_TOO_SHORT(HttpStatus.UNPROCESSABLE_ENTITY),
    PASSWORD_COMMON(HttpStatus.UNPROCESSABLE_ENTITY),
    PASSWORD_LIKE_USERNAME(HttpStatus.UNPROCESSABLE_ENTITY),
    LAST_ADMINISTRATOR(HttpStatus.CONFLICT),
    USERNAME_OTHER(HttpStatus.UNPROCESSABLE_ENTITY);

    private final HttpStatus status;

    IdentityRefusals(HttpStatus status) {
        this.status = status;
    }

    @Override
    public String domain() {
        return "identity";
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
