package org.xuefen.identity;

/** Sends links to their people; implemented to the right, where mail is known. */
public interface AccountMail {
    /** Whether mail can be sent at all from this installation. */
    boolean available();

    /** Queues the link for the account's address. @return false where the account has none or mail is not set up */
    boolean send(Accounts.Account account, AccountLinks.Link link);
}
