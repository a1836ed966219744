package org.xuefen.notification.mail;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * The mail server, under {@code xuefen.smtp}.
 *
 * @param host none: no mail is sent
 * @param from the sender of all mails
 * @param security {@code starttls}, {@code tls} or {@code none}
 */
@ConfigurationProperties("xuefen.smtp")
record SmtpSettings(
        @Nullable String host,
        @Bindable(defaultValue = "587") int port,
        @Nullable String user,
        @Nullable String password,
        @Nullable String from,
        @Bindable(defaultValue = "starttls") String security) {

    boolean usable() {
        return host != null && !host.isEmpty() && from != null && !from.isEmpty();
    }
}
