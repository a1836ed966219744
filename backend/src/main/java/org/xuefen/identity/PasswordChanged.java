package org.xuefen.identity;

/** Someone has a new password, by their own change or by a reset link; heard in the same transaction. */
public record PasswordChanged(long accountId) {}
