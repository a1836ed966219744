package org.xuefen.notification;

import io.micronaut.http.HttpStatus;
import org.xuefen.shared.RefusalCode;

/** Why notification says no. */
public enum NotificationRefusals implements RefusalCode {
    MESSAGE_NOT_FOUND(HttpStatus.NOT_FOUND);

    private final HttpStatus status;

    NotificationRefusals(HttpStatus status) {
        this.status = status;
    }

    @Override
    public String domain() {
        return "notification";
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
