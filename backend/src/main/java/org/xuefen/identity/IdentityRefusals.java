package org.xuefen.identity;

import io.micronaut.http.HttpStatus;
import org.xuefen.shared.RefusalCode;

/** Why identity says no. */
public enum IdentityRefusals implements RefusalCode {
    CREDENTIALS_WRONG(HttpStatus.UNAUTHORIZED),
    ACCOUNT_DEACTIVATED(HttpStatus.FORBIDDEN),
    USERNAME_TAKEN(HttpStatus.CONFLICT),
    ACCOUNT_NOT_FOUND(HttpStatus.NOT_FOUND);

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
