package org.xuefen.notification;

import org.xuefen.identity.Accounts.Account;

/** Makes what a mail carries for the reader's calendar. */
@FunctionalInterface
public interface MailCalendar {
    /** @param sender the address mails come from, which answers would go to */
    Part of(Account account, String sender, boolean english);

    /**
     * A part of a mail.
     *
     * @param method {@code REQUEST} or {@code CANCEL} (RFC 5546)
     * @param text iCalendar
     */
    record Part(String method, String text) {}
}
