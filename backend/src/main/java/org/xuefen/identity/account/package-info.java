/** Accounts and their sessions: passwords as Argon2id, tokens as SHA-256. */
@NullMarked
package org.xuefen.identity.account;

import org.jspecify.annotations.NullMarked;
